/** A day of the reader's zone as `2026-11-25`: today, or so many days from it. */
export function localDay(later = 0): string {
  const date = new Date()
  date.setDate(date.getDate() + later)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The moment at which a day of the reader's zone begins, or so many days later; nothing if it is no day. */
export function dayStart(day: string, later = 0): string | undefined {
  const date = new Date(`${day}T00:00:00`)
  if (Number.isNaN(date.getTime())) return undefined
  // By the calendar: a day in which clocks are changed has not 24 hours.
  date.setDate(date.getDate() + later)
  return date.toISOString()
}
