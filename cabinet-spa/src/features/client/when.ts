/** Times at a place: `2026-11-25T09:30`, as they stand on a clock there and in an input of the browser. */

const HALF_HOUR = 30 * 60_000
/** Filling a form in takes a while; the suggested time should still be allowed at its end. */
const MARGIN = 15 * 60_000

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What a clock in the zone shows at that moment. */
export function wallTime(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)
  return parts.replace(' ', 'T')
}

/** The earliest time an order may start, rounded up to half an hour. */
export function earliest(leadSeconds: number, zone: string, now = Date.now()): string {
  const at = now + leadSeconds * 1_000 + MARGIN
  return wallTime(Math.ceil(at / HALF_HOUR) * HALF_HOUR, zone)
}

export const FARTHEST_DAYS = 180

/** What is wrong with a start, as the service will see it too. */
export function wrongStart(
  startsAt: string,
  leadSeconds: number,
  zone: string,
  now = Date.now(),
): 'required' | 'too_early' | 'too_late' | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(startsAt)) return 'required'
  // The minute that is running now counts as now.
  if (startsAt < wallTime(now + leadSeconds * 1_000, zone)) return 'too_early'
  if (startsAt > wallTime(now + FARTHEST_DAYS * 86_400_000, zone)) return 'too_late'
  return undefined
}
