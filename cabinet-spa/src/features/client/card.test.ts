import { describe, expect, it } from 'vitest'
import { expiry, isCardNumber, shownExpiry, shownNumber } from './card'

describe('a card', () => {
  it('is shown in groups, whatever was typed', () => {
    expect(shownNumber('4242-4242 42424242')).toBe('4242 4242 4242 4242')
    expect(shownNumber('42424')).toBe('4242 4')
    expect(shownNumber('4242')).toBe('4242')
    expect(shownNumber('378282246310005')).toBe('3782 822463 10005')
  })

  it('has a check digit', () => {
    expect(isCardNumber('4242 4242 4242 4242')).toBe(true)
    expect(isCardNumber('4000 0000 0000 0002')).toBe(true)
    expect(isCardNumber('4242 4242 4242 4241')).toBe(false)
    expect(isCardNumber('4242')).toBe(false)
  })

  it('ends with a month that is not over', () => {
    const now = new Date(2026, 10, 25)

    expect(shownExpiry('1126')).toBe('11/26')
    expect(shownExpiry('5')).toBe('05')
    expect(expiry('11/26', now)).toEqual({ month: 11, year: 2026 })
    expect(expiry('10/26', now)).toBeUndefined()
    expect(expiry('13/30', now)).toBeUndefined()
    expect(expiry('1/30', now)).toBeUndefined()
  })
})
