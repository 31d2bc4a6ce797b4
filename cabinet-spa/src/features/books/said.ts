import type { Money } from '@/api/types'

/** What one side says of an operation: `100.00 RUB moved`. */
export interface Said {
  amount: Money
  moved: 'moved' | 'refused' | 'under way'
}

/** Reads a side of a difference as the night's comparison has written it down; nothing when it is written otherwise. */
export function saidIn(text: string): Said | undefined {
  const match = /^(-?\d+(?:\.\d+)?) ([A-Z]{3}) (moved|refused|under way)$/.exec(text)
  if (match === null) return undefined
  const [, amount = '', currency = '', moved = ''] = match
  return { amount: { amount, currency }, moved: moved as Said['moved'] }
}
