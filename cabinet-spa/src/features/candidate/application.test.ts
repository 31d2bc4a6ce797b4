import { describe, expect, it } from 'vitest'
import { e164, PHONE } from './application'

describe('a telephone number', () => {
  it.each([
    ['8 (999) 123-45-67', '+79991234567'],
    ['7 999 123 45 67', '+79991234567'],
    ['+7 999 123-45-67', '+79991234567'],
    ['00 49 30 1234567', '+49301234567'],
    ['+49 30 1234567', '+49301234567'],
  ])('%s is %s', (typed, kept) => {
    expect(e164(typed)).toBe(kept)
    expect(PHONE.test(kept)).toBe(true)
  })

  it.each(['', '123', '+0 999 1234567', 'abc'])('%j is none', (typed) => {
    expect(PHONE.test(e164(typed))).toBe(false)
  })
})
