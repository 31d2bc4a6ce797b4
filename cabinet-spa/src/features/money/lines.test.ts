import { describe, expect, it } from 'vitest'
import type { Billing } from '@/api/types'
import { lineOf } from './lines'

type Explained = Billing['LineExplanation']

function entry(
  kind: Explained['kind'],
  account: 'CLIENT' | 'WORKER',
  side: 'DEBIT' | 'CREDIT',
  reversal = false,
): Explained {
  const amount = { amount: '40.00', currency: 'RUB' }
  return { kind, reversal, postings: [{ account, side, amount }] } as unknown as Explained
}

describe('an entry of the journal as a line of a statement', () => {
  it('is a charge to the client, and a share or a fine to the worker', () => {
    expect(lineOf(entry('CHARGE', 'CLIENT', 'DEBIT'), 'CLIENT')).toMatchObject({
      kind: 'CHARGE',
      effect: 'MINUS',
    })
    expect(lineOf(entry('CHARGE', 'WORKER', 'CREDIT'), 'WORKER')).toMatchObject({
      kind: 'EARNING',
      effect: 'PLUS',
    })
    expect(lineOf(entry('CHARGE', 'WORKER', 'DEBIT'), 'WORKER')).toMatchObject({
      kind: 'FINE',
      effect: 'MINUS',
    })
  })

  it('is money that goes back to a card', () => {
    expect(lineOf(entry('REFUND', 'CLIENT', 'DEBIT'), 'CLIENT')).toMatchObject({
      kind: 'REFUND',
      effect: 'MINUS',
    })
  })

  it('keeps its name when it is taken back', () => {
    expect(lineOf(entry('CHARGE', 'WORKER', 'DEBIT', true), 'WORKER')).toMatchObject({
      kind: 'EARNING',
      effect: 'MINUS',
      back: true,
    })
    expect(lineOf(entry('WAIVER', 'WORKER', 'CREDIT'), 'WORKER')).toMatchObject({
      kind: 'FINE',
      effect: 'PLUS',
      back: true,
    })
  })

  it('is none of the other account', () => {
    expect(lineOf(entry('CHARGE', 'CLIENT', 'DEBIT'), 'WORKER')).toBeUndefined()
  })
})
