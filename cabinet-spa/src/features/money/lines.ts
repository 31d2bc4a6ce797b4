import type { Billing } from '@/api/types'
import type { Account } from '.'

type Explained = Billing['LineExplanation']
export type Kind = Billing['Line']['kind']

export interface Explainable {
  kind: Kind
  /** What it does to the one who asks. */
  effect: 'PLUS' | 'MINUS'
  /** It takes an earlier line back. */
  back: boolean
  amount: Explained['postings'][number]['amount']
}

/** An entry of the journal as a line of one of the accounts; undefined when it is not on that account. */
export function lineOf(explained: Explained, account: Account): Explainable | undefined {
  const posting = explained.postings.find((it) => it.account === account)
  if (posting === undefined) return undefined
  const back = explained.reversal || explained.kind === 'WAIVER'
  const plus = posting.side === 'CREDIT'
  return {
    kind: kindOf(explained.kind, account, plus !== back),
    effect: plus ? 'PLUS' : 'MINUS',
    back,
    amount: posting.amount,
  }
}

/** A charge is on a worker's account the share that was earned, or the fine. */
function kindOf(kind: Explained['kind'], account: Account, plus: boolean): Kind {
  switch (kind) {
    case 'CHARGE':
      return account === 'CLIENT' ? 'CHARGE' : plus ? 'EARNING' : 'FINE'
    case 'WAIVER':
      return 'FINE'
    case 'CREDIT':
    case 'PAYMENT':
    case 'REFUND':
    case 'BONUS':
    case 'PAYOUT':
      return kind
    default:
      throw new Error(`${kind} on an account of a ${account}`)
  }
}
