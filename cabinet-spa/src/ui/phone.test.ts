import { describe, expect, it } from 'vitest'
import { isPhone, normalPhone, shownPhone } from './phone'

describe('a phone number', () => {
  it.each([
    ['+7 (912) 345-67-89', '+79123456789'],
    ['8 912 345 67 89', '+79123456789'],
    ['912 345-67-89', '+79123456789'],
    ['7912 345 67 89', '+79123456789'],
    ['0044 20 7946 0958', '+442079460958'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('typed as %s is kept as %s', (typed, kept) => {
    expect(normalPhone(typed)).toBe(kept)
    expect(isPhone(typed)).toBe(true)
  })

  it.each(['', '12345', 'позвоните', '+0 912 345 67 89'])('is not %s', (typed) => {
    expect(isPhone(typed)).toBe(false)
  })

  it('is shown in groups', () => {
    expect(shownPhone('+79123456789')).toBe('+7 912 345-67-89')
    expect(shownPhone('+442079460958')).toBe('+442079460958')
  })
})
