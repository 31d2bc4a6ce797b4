export const DAY = 24 * 3_600_000

/** A day of a filter as the moment it begins here. */
export function startOf(date: string, daysLater = 0): string | undefined {
  const time = new Date(`${date}T00:00:00`).getTime()
  return Number.isNaN(time) ? undefined : new Date(time + daysLater * DAY).toISOString()
}
