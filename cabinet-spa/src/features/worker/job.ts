import type { Orders } from '@/api/types'
import { languages } from '@/i18n'

export type Job = Orders['OrderView']
export type JobLine = Orders['LineResponse']

/** How the kit stands, as the orders service says it. */
export const KIT_STATES = [
  'NONE',
  'ASKED',
  'WAITING',
  'RESERVED',
  'ISSUED',
  'RELEASED',
  'RETURN_DUE',
  'CONSUMED',
  'NOTHING',
] as const

/** The zone's name as people say it, at that moment: GMT+3, or Moscow time. */
export function zoneName(zone: string, instant: string): string {
  const locale = languages.current() === 'ru' ? 'ru-RU' : 'en-GB'
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** Hours and minutes of a moment as the clock shows them in that zone. */
export function clock(instant: string, zone: string): string {
  const locale = languages.current() === 'ru' ? 'ru-RU' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  )
}

/** What of a list is shown large: the job that goes on, else the one that starts first. */
export function nextOf(lines: JobLine[]): JobLine | undefined {
  const open = lines.filter(
    ({ state }) => state !== 'SETTLING' && state !== 'REPORTING' && state !== 'CLOSED',
  )
  return open.find(({ state }) => state === 'IN_PROGRESS') ?? open[0]
}
