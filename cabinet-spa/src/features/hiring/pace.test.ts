import { expect, test } from 'vitest'
import { paceOf } from './pace'

const kind = 'NUMBER' as const

test('each answer takes the time since the one before it, whatever the order of the questions', () => {
  const paces = paceOf('2026-11-25T10:00:00Z', [
    { questionId: 'second', answeredAt: '2026-11-25T10:00:31Z', kind },
    { questionId: 'first', answeredAt: '2026-11-25T10:00:30Z', kind },
    { questionId: 'never', answeredAt: null, kind },
  ])

  expect(paces.get('first')).toEqual({ seconds: 30, fast: false })
  expect(paces.get('second')).toEqual({ seconds: 1, fast: true })
  expect(paces.has('never')).toBe(false)
})

test('what has not begun has no pace', () => {
  expect(paceOf(null, []).size).toBe(0)
})
