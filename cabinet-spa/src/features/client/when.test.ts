import { describe, expect, it } from 'vitest'
import { earliest, wallTime, wrongStart } from './when'

const NOW = Date.parse('2026-11-25T09:40:30Z')

describe('the time of an order', () => {
  it('stands as on a clock at the place', () => {
    expect(wallTime(NOW, 'Europe/Moscow')).toBe('2026-11-25T12:40')
    expect(wallTime(NOW, 'Asia/Vladivostok')).toBe('2026-11-25T19:40')
  })

  it('is suggested as the earliest that will still be allowed, on a round half hour', () => {
    expect(earliest(0, 'UTC', NOW)).toBe('2026-11-25T10:00')
    expect(earliest(24 * 3_600, 'Europe/Moscow', NOW)).toBe('2026-11-26T13:00')
  })

  it('is not before the lead time, nor half a year ahead', () => {
    expect(wrongStart('2026-11-25T10:40', 3_600, 'UTC', NOW)).toBeUndefined()
    expect(wrongStart('2026-11-25T10:39', 3_600, 'UTC', NOW)).toBe('too_early')
    expect(wrongStart('2027-11-25T10:39', 3_600, 'UTC', NOW)).toBe('too_late')
    expect(wrongStart('T10:39', 3_600, 'UTC', NOW)).toBe('required')
  })
})
