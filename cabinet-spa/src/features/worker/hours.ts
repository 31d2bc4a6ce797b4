import type { Matching } from '@/api/types'

export type Availability = Matching['AvailabilityView']
export type Day = Matching['WeeklyHours']['day']

export const DAYS: Day[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const WORKING_DAYS = DAYS.slice(0, 5)
const MOST_DAYS_OFF = 366

/** Times are `HH:mm`; `to` 00:00 is the end of the day. */
export interface Hours {
  from: string
  to: string
}

/** The availability as it is edited: every day has its list of hours. */
export interface Week {
  zone: string
  always: boolean
  days: Record<Day, Hours[]>
  daysOff: string[]
}

export type HoursProblem = 'required' | 'backwards' | 'overlap'

const USUAL: Hours = { from: '09:00', to: '18:00' }

function perDay(hours: (day: Day) => Hours[]): Record<Day, Hours[]> {
  return Object.fromEntries(DAYS.map((day) => [day, hours(day)])) as Record<Day, Hours[]>
}

/**
 * What the service keeps, ready for editing. Who never said anything is free always by UTC: they begin with the zone
 * of their own clock and the usual working week at hand.
 */
export function toWeek(kept: Availability, ownZone: string): Week {
  const untouched = kept.always && kept.weekly.length === 0 && kept.daysOff.length === 0 && kept.zone === 'Z'
  return {
    zone: untouched || kept.zone === 'Z' ? ownZone : kept.zone,
    always: kept.always,
    days:
      kept.weekly.length === 0
        ? perDay((day) => (kept.always && WORKING_DAYS.includes(day) ? [USUAL] : []))
        : perDay((day) =>
            kept.weekly
              .filter((hours) => hours.day === day)
              .map(({ from, to }) => ({ from: from.slice(0, 5), to: to.slice(0, 5) }))
              .sort((one, other) => one.from.localeCompare(other.from)),
          ),
    daysOff: [...kept.daysOff].sort(),
  }
}

/** @param today days that have passed are no longer kept */
export function toAvailability(week: Week, today: string): Availability {
  return {
    zone: week.zone,
    always: week.always,
    weekly: DAYS.flatMap((day) => week.days[day].map((hours) => ({ day, ...hours }))),
    daysOff: week.daysOff.filter((day) => day >= today),
  }
}

function end({ to }: Hours): string {
  return to === '00:00' ? '24:00' : to
}

/** What is wrong with each of a day's hours; undefined where nothing is. */
export function problemsOf(hours: Hours[]): (HoursProblem | undefined)[] {
  return hours.map((one, index) => {
    if (one.from === '' || one.to === '') return 'required'
    if (one.from >= end(one)) return 'backwards'
    const meets = hours.some(
      (other, at) => at < index && other.from !== '' && one.from < end(other) && other.from < end(one),
    )
    return meets ? 'overlap' : undefined
  })
}

/** Whether it can be sent: with hours at all, and none of them wrong. */
export function isSound(week: Week): boolean {
  if (week.always) return true
  return (
    DAYS.some((day) => week.days[day].length > 0) &&
    DAYS.every((day) => problemsOf(week.days[day]).every((problem) => problem === undefined))
  )
}

/** Another stretch of hours after the last one, where the day has room. */
export function moreHours(hours: Hours[]): Hours[] {
  const last = hours.at(-1)
  if (last === undefined) return [USUAL]
  const hour = Number(end(last).slice(0, 2)) + 1
  const at = (value: number) => `${String(value % 24).padStart(2, '0')}:00`
  return hour >= 23
    ? [...hours, { from: '', to: '' }]
    : [...hours, { from: at(hour), to: at(Math.min(hour + 3, 24)) }]
}

export function likeThis(days: Record<Day, Hours[]>, day: Day): Record<Day, Hours[]> {
  return perDay((other) =>
    WORKING_DAYS.includes(other) ? days[day].map((hours) => ({ ...hours })) : days[other],
  )
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
    if (days.length > MOST_DAYS_OFF) break
  }
  return days
}

/** Days off with others added, or why that does not work. */
export function withDaysOff(
  daysOff: string[],
  first: string,
  last: string,
  today: string,
): string[] | 'past' | 'order' | 'many' {
  if (last < first) return 'order'
  if (last < today) return 'past'
  const all = [...new Set([...daysOff, ...daysBetween(first < today ? today : first, last)])].sort()
  return all.filter((day) => day >= today).length > MOST_DAYS_OFF ? 'many' : all
}

/** Days that follow each other, as one stretch. */
export function stretches(days: string[]): { first: string; last: string }[] {
  const found: { first: string; last: string }[] = []
  for (const day of [...days].sort()) {
    const before = found.at(-1)
    if (before !== undefined && daysBetween(before.last, day).length === 2) before.last = day
    else found.push({ first: day, last: day })
  }
  return found
}
