import type { Billing } from '@/api/types'

type Invoice = Billing['InvoiceView']

export const STAGES = ['OPEN', 'COLLECTING', 'REFUSED', 'OVERDUE', 'BLOCKING', 'PAID', 'CREDITED'] as const
export type Stage = (typeof STAGES)[number]

/** How an invoice stands, as the client should see it: an open one by what has been tried and reminded of. */
export function stageOf(invoice: Invoice): Stage {
  if (invoice.state !== 'OPEN') return invoice.state
  if (invoice.collecting) return 'COLLECTING'
  if (invoice.reminders >= invoice.lastReminder) return 'BLOCKING'
  if (invoice.reminders > 0) return 'OVERDUE'
  return invoice.lastTryRefused ? 'REFUSED' : 'OPEN'
}

export const STAGE_COLOURS: Record<Stage, string> = {
  OPEN: 'blue',
  COLLECTING: 'violet',
  REFUSED: 'orange',
  OVERDUE: 'orange',
  BLOCKING: 'red',
  PAID: 'forest',
  CREDITED: 'gray',
}
