import { languages } from '@/i18n'

/** `2026-11` as a month of a year. */
export function monthName(month: string): string {
  const locale = languages.current() === 'ru' ? 'ru-RU' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${month}-01T00:00:00Z`))
    .replace(/\s*г\.$/, '')
}
