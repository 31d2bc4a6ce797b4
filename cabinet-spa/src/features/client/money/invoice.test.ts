import { expect, it } from 'vitest'
import type { Billing } from '@/api/types'
import { stageOf } from './invoice'

const open = {
  state: 'OPEN',
  collecting: false,
  lastTryRefused: false,
  reminders: 0,
  lastReminder: 3,
} as Billing['InvoiceView']

it('an open invoice stands by what was tried and reminded of', () => {
  expect(stageOf(open)).toBe('OPEN')
  expect(stageOf({ ...open, lastTryRefused: true })).toBe('REFUSED')
  expect(stageOf({ ...open, reminders: 1, lastTryRefused: true })).toBe('OVERDUE')
  expect(stageOf({ ...open, reminders: 3, lastTryRefused: true })).toBe('BLOCKING')
  expect(stageOf({ ...open, reminders: 3, collecting: true })).toBe('COLLECTING')
  expect(stageOf({ ...open, reminders: 3, state: 'PAID' })).toBe('PAID')
})
