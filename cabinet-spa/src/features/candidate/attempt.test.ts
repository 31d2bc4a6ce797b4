import { describe, expect, it } from 'vitest'
import { allPassed, asClock, isDecided, skewOf, type Attempt } from './attempt'

describe('the clock of a test', () => {
  it.each([
    [0, '0:00'],
    [5, '0:05'],
    [245, '4:05'],
    [3_600, '1:00:00'],
    [5_025, '1:23:45'],
  ])('%d seconds are %s', (seconds, shown) => expect(asClock(seconds)).toBe(shown))

  it('is the server’s, however wrong the device’s own is', () => {
    const device = Date.parse('2026-11-25T13:00:00Z')

    expect(device + skewOf('2026-11-25T10:00:00Z', device)).toBe(Date.parse('2026-11-25T10:00:00Z'))
  })
})

describe('a candidate', () => {
  const attempt = (applicationId: string, passed?: boolean) => ({ applicationId, passed }) as Attempt

  it('is a worker when every test of the application is passed', () => {
    expect(allPassed([attempt('a', true), attempt('a', true), attempt('b', false)], 'a')).toBe(true)
    expect(allPassed([attempt('a', true), attempt('a')], 'a')).toBe(false)
    expect(allPassed([], 'a')).toBe(false)
  })

  it('need not go on when one test of the application is failed', () => {
    expect(isDecided([attempt('a', false), attempt('a')], 'a')).toBe(true)
    expect(isDecided([attempt('a', true), attempt('a'), attempt('b', false)], 'a')).toBe(false)
    expect(isDecided([], 'a')).toBe(false)
  })
})
