import { expect, test } from 'vitest'
import { saidIn } from './said'

test('what a comparison wrote down is read', () => {
  expect(saidIn('100.00 RUB moved')).toEqual({
    amount: { amount: '100.00', currency: 'RUB' },
    moved: 'moved',
  })
  expect(saidIn('0.50 RUB under way')?.moved).toBe('under way')
})

test('what is written otherwise is left as it is', () => {
  expect(saidIn('something else')).toBeUndefined()
})
