import { expect, test } from 'vitest'
import { dayStart, localDay } from './days'

test('a day begins where the reader is, and the next one a day of the calendar later', () => {
  const start = new Date(dayStart('2026-03-29')!)
  expect([start.getFullYear(), start.getMonth(), start.getDate(), start.getHours()]).toEqual([2026, 2, 29, 0])
  const next = new Date(dayStart('2026-03-29', 1)!)
  expect([next.getDate(), next.getHours()]).toEqual([30, 0])
})

test('what is no day has no beginning', () => {
  expect(dayStart('yesterday')).toBeUndefined()
})

test('days are counted from today', () => {
  expect(localDay() < localDay(1)).toBe(true)
  expect(localDay(-29) < localDay()).toBe(true)
})
