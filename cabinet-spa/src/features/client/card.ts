/** Digits in groups, as on the card: 4242 4242 4242 4242; American Express has 4-6-5. */
export function shownNumber(typed: string): string {
  const digits = typed.replace(/\D/g, '').slice(0, 19)
  if (/^3[47]/.test(digits)) {
    return [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)].filter((part) => part !== '').join(' ')
  }
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The check digit of Luhn: a slip of the finger is told at once. */
export function isCardNumber(typed: string): boolean {
  const digits = typed.replace(/\D/g, '')
  if (digits.length < 12 || digits.length > 19) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** 1 → 1, 12 → 12, 123 → 12/3; a slash is put by itself. */
export function shownExpiry(typed: string): string {
  let digits = typed.replace(/\D/g, '').slice(0, 4)
  if (/^[2-9]/.test(digits)) digits = `0${digits}`.slice(0, 4)
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits
}

/** Month and year of MM/YY, unless it is none or over. */
export function expiry(typed: string, now = new Date()): { month: number; year: number } | undefined {
  const match = /^(\d\d)\/(\d\d)$/.exec(typed)
  if (match === null) return undefined
  const month = Number(match[1])
  const year = 2000 + Number(match[2])
  if (month < 1 || month > 12) return undefined
  const over = year < now.getFullYear() || (year === now.getFullYear() && month < now.getMonth() + 1)
  return over ? undefined : { month, year }
}
