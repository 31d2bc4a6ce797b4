import type { Money } from '@/api/types'
import { languages, type Language } from '@/i18n'

const LOCALES: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

function locale(): string {
  return LOCALES[languages.current()]
}

/** An amount in whole and minor units; the minor ones are left out when there are none: 1 250 ₽, −95,50 ₽. */
export function money({ amount, currency }: Money): string {
  const value = Number(amount)
  const digits = Number.isInteger(value) ? 0 : 2
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
    .format(value)
    .replace('-', '−')
}

/** @param digits after the point at the most */
export function number(value: number, digits = 3): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value)
}

/** The end of an order's id: enough to tell orders apart, and what people read to each other on the telephone. */
export function orderNumber(id: string): string {
  return numbered(id.slice(-6))
}

/** What has a number: № 12, No. 12. */
export function numbered(number: string | number): string {
  return `${languages.current() === 'ru' ? '№' : 'No.'}\u00a0${number}`
}

export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const MOMENT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
}

/** A moment in the reader's own time zone; the year only when it is another one. */
export function moment(instant: string): string {
  const date = new Date(instant)
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale(), { ...MOMENT, ...year }).format(date)
}

/** The day of a moment in the reader's time zone; a day of the calendar, such as `2026-11-25`, stays that day. */
export function day(instant: string): string {
  const zone = instant.includes('T') ? {} : { timeZone: 'UTC' }
  return new Intl.DateTimeFormat(locale(), { ...DAY, ...zone }).format(new Date(instant))
}

/** The same in figures, for narrow columns. */
export function shortDay(instant: string): string {
  const zone = instant.includes('T') ? {} : { timeZone: 'UTC' }
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'short', ...zone }).format(new Date(instant))
}

/** A date and time at a place, such as `2026-11-25T09:30:00`, shown as it stands there; the year when it is another one. */
export function placeTime(local: string): string {
  const date = new Date(local.endsWith('Z') ? local : `${local}Z`)
  const year = date.getUTCFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale(), {
    ...MOMENT,
    ...year,
    weekday: 'short',
    timeZone: 'UTC',
  }).format(date)
}

/** Minutes and hours of an ISO 8601 duration such as `PT1H30M`, in seconds. */
export function seconds(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration)
  if (match === null) return 0
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] = match
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest)
}

/** 90 min → «1 ч 30 мин». */
export function duration(totalSeconds: number): string {
  const units: [number, 'day' | 'hour' | 'minute' | 'second'][] = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ]
  let rest = Math.max(0, Math.round(totalSeconds))
  const parts: string[] = []
  for (const [size, unit] of units) {
    const count = Math.floor(rest / size)
    if (count === 0) continue
    rest -= count * size
    parts.push(new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short' }).format(count))
    if (parts.length === 2) break
  }
  return parts.length === 0
    ? new Intl.NumberFormat(locale(), { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(0)
    : parts.join(' ')
}
