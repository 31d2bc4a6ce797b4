import { expect, test } from 'vitest'
import { toHuman, toIso } from './duration'

test('hours and minutes come back as the duration they were', () => {
  for (const iso of ['PT1H30M', 'PT2H', 'PT45M', 'PT5S', 'PT0S', 'PT24H', 'PT1H0M1S'.replace('0M', '')]) {
    expect(toIso(toHuman(iso))).toBe(iso)
  }
})

test('days are hours to a person who plans a job', () => {
  expect(toHuman('P2DT30M')).toEqual({ hours: 48, minutes: 30, seconds: 0 })
})
