import { describe, expect, it } from 'vitest'
import {
  isSound,
  likeThis,
  moreHours,
  problemsOf,
  stretches,
  toAvailability,
  toWeek,
  withDaysOff,
  type Availability,
} from './hours'

const untouched: Availability = { zone: 'Z', always: true, weekly: [], daysOff: [] }
const today = '2026-11-25'

describe('hours of a worker', () => {
  it('who never said anything begins with their own zone and a working week at hand', () => {
    const week = toWeek(untouched, 'Asia/Tomsk')

    expect(week.zone).toBe('Asia/Tomsk')
    expect(week.always).toBe(true)
    expect(week.days.MONDAY).toEqual([{ from: '09:00', to: '18:00' }])
    expect(week.days.SUNDAY).toEqual([])
  })

  it('come back as they were kept', () => {
    const kept: Availability = {
      zone: 'Europe/Moscow',
      always: false,
      weekly: [
        { day: 'MONDAY', from: '14:00:00', to: '00:00:00' },
        { day: 'MONDAY', from: '09:00:00', to: '12:30:00' },
      ],
      daysOff: ['2026-12-31'],
    }

    const week = toWeek(kept, 'UTC')

    expect(week.days.MONDAY).toEqual([
      { from: '09:00', to: '12:30' },
      { from: '14:00', to: '00:00' },
    ])
    expect(toAvailability(week, today)).toEqual({
      zone: 'Europe/Moscow',
      always: false,
      weekly: [
        { day: 'MONDAY', from: '09:00', to: '12:30' },
        { day: 'MONDAY', from: '14:00', to: '00:00' },
      ],
      daysOff: ['2026-12-31'],
    })
  })

  it('may end at midnight, but not before they start', () => {
    expect(problemsOf([{ from: '18:00', to: '00:00' }])).toEqual([undefined])
    expect(problemsOf([{ from: '18:00', to: '09:00' }])).toEqual(['backwards'])
    expect(problemsOf([{ from: '09:00', to: '09:00' }])).toEqual(['backwards'])
    expect(problemsOf([{ from: '', to: '09:00' }])).toEqual(['required'])
  })

  it('do not overlap within a day, but may touch', () => {
    const morning = { from: '09:00', to: '12:00' }

    expect(problemsOf([morning, { from: '11:00', to: '00:00' }])).toEqual([undefined, 'overlap'])
    expect(problemsOf([morning, { from: '12:00', to: '15:00' }])).toEqual([undefined, undefined])
  })

  it('are not sound when there are none, unless one is free always', () => {
    const week = toWeek({ ...untouched, always: false, zone: 'UTC' }, 'UTC')

    expect(isSound(week)).toBe(false)
    expect(isSound({ ...week, always: true })).toBe(true)
    expect(isSound({ ...week, days: { ...week.days, FRIDAY: moreHours([]) } })).toBe(true)
  })

  it('go on after the last ones when more are added', () => {
    expect(moreHours([{ from: '09:00', to: '12:00' }])[1]).toEqual({ from: '13:00', to: '16:00' })
    expect(moreHours([{ from: '09:00', to: '20:00' }])[1]).toEqual({ from: '21:00', to: '00:00' })
    expect(moreHours([{ from: '09:00', to: '00:00' }])[1]).toEqual({ from: '', to: '' })
  })

  it('are copied to the working days only', () => {
    const { days } = toWeek({ ...untouched, always: false }, 'UTC')

    const copied = likeThis({ ...days, TUESDAY: [{ from: '10:00', to: '16:00' }] }, 'TUESDAY')

    expect(copied.FRIDAY).toEqual([{ from: '10:00', to: '16:00' }])
    expect(copied.SATURDAY).toEqual([])
  })
})

describe('days off', () => {
  it('are added as a stretch, once each, from today on', () => {
    expect(withDaysOff(['2026-11-26'], '2026-11-24', '2026-11-27', today)).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
  })

  it('say why they cannot be added', () => {
    expect(withDaysOff([], '2026-11-27', '2026-11-26', today)).toBe('order')
    expect(withDaysOff([], '2026-11-01', '2026-11-02', today)).toBe('past')
    expect(withDaysOff([], '2026-12-01', '2028-12-01', today)).toBe('many')
  })

  it('are shown as stretches, over the end of a month too', () => {
    expect(stretches(['2026-12-01', '2026-11-30', '2026-12-05'])).toEqual([
      { first: '2026-11-30', last: '2026-12-01' },
      { first: '2026-12-05', last: '2026-12-05' },
    ])
  })

  it('that have passed are not sent again', () => {
    const week = { ...toWeek(untouched, 'UTC'), daysOff: ['2026-11-01', '2026-12-01'] }

    expect(toAvailability(week, today).daysOff).toEqual(['2026-12-01'])
  })
})
