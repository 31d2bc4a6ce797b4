import i18next from 'i18next'
import type { Analyst } from '@/api/types'
import { useOrderTexts } from '@/features/order'
import { StateBadge } from '@/ui'
import { useQualityTexts } from './texts'

export type Case = Analyst['CaseView']
export type Hypothesis = Analyst['HypothesisView']
export type Status = Hypothesis['state']
export type Area = Hypothesis['area']

export const AREAS: Area[] = [
  'MATCHING',
  'EQUIPMENT',
  'TRAINING',
  'PRICING',
  'COMMUNICATION',
  'PROCESS',
  'OTHER',
]
export const STATUSES: Status[] = ['PROPOSED', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'REJECTED']

/** A word that a service uses, in the reader's language; as it is when nobody has translated it. */
export function word(kind: string, name: string): string {
  const key = `${kind}.${name}`
  return i18next.exists(key, { ns: 'quality' }) ? i18next.t(key, { ns: 'quality' }) : name
}

/** A word about orders as everybody says it; one that was added after these texts stays as it is. */
export function useOrderWord(): (kind: string, name: string) => string {
  const t = useOrderTexts()
  return (kind, name) => {
    const key = `${kind}.${name}`
    return i18next.exists(key, { ns: 'order' }) ? t(key as 'state.CLOSED') : name
  }
}

/** How an order ended and because of whom: «Отменён по вине клиента». */
export function useEnding(): (outcome: string, cause: string | null | undefined) => string {
  const orderWord = useOrderWord()
  return (outcome, cause) =>
    orderWord('outcome', outcome) + (cause == null ? '' : ` ${orderWord('cause', cause)}`)
}

const ORIGINS: Record<string, string> = {
  CANCELLED: 'gray',
  FAILED: 'red',
  SAMPLED: 'blue',
  DISPUTED: 'orange',
}

export function OriginMark({ origin }: { origin: string }) {
  return (
    <StateBadge color={ORIGINS[origin] ?? 'gray'} state={origin}>
      {word('origin', origin)}
    </StateBadge>
  )
}

const CASES: Record<Case['state'], string> = { OPEN: 'orange', CLAIMED: 'blue', REVIEWED: 'forest' }

export function CaseMark({ state }: { state: Case['state'] }) {
  const t = useQualityTexts()
  return (
    <StateBadge color={CASES[state]} state={state}>
      {t(`state.${state}`)}
    </StateBadge>
  )
}

const VERDICTS: Record<string, string> = { GOOD: 'forest', ACCEPTABLE: 'yellow', BAD: 'red' }

export function VerdictMark({ verdict }: { verdict: string | null | undefined }) {
  if (verdict === null || verdict === undefined) return <>—</>
  return (
    <StateBadge color={VERDICTS[verdict] ?? 'gray'} state={verdict}>
      {word('verdict', verdict)}
    </StateBadge>
  )
}

const COLOURS: Record<Status, string> = {
  PROPOSED: 'gray',
  ACCEPTED: 'blue',
  IN_PROGRESS: 'indigo',
  DONE: 'forest',
  REJECTED: 'red',
}

export function StatusMark({ status }: { status: Status }) {
  const t = useQualityTexts()
  return (
    <StateBadge color={COLOURS[status]} state={status}>
      {t(`status.${status}`)}
    </StateBadge>
  )
}
