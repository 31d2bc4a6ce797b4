import type { Orders } from '@/api/types'
import { format } from '@/ui'
import type { useClientTexts } from './texts'

type Order = Orders['OrderView']

/** Where the order stands, and what happens next, in plain words. */
export function plainWords(
  order: Order,
  t: ReturnType<typeof useClientTexts>,
): { title: string; next: string[] } {
  const worker = order.worker?.name ?? t('hero.someone')
  switch (order.state) {
    case 'MATCHING':
      if (order.dateNeeded) return { title: t('hero.DATE_NEEDED'), next: [t('hero.DATE_NEEDED.next')] }
      return order.waiting == null
        ? { title: t('hero.MATCHING'), next: [t('hero.MATCHING.next')] }
        : { title: t('hero.WAITING'), next: [t('hero.WAITING.next')] }
    case 'EQUIPPING':
      return {
        title: t('hero.EQUIPPING', { worker }),
        next: [order.kit.state === 'WAITING' ? t('hero.EQUIPPING.WAITING') : t('hero.EQUIPPING.next')],
      }
    case 'AUTHORISING':
      return { title: t('hero.AUTHORISING'), next: [t('hero.AUTHORISING.next')] }
    case 'PAYMENT_NEEDED':
      return {
        title: t('hero.PAYMENT_NEEDED'),
        next: [
          t(`hero.PAYMENT_NEEDED.${declined(order.payment.declined)}`),
          t('hero.PAYMENT_NEEDED.deadline'),
        ],
      }
    case 'SCHEDULED':
      return {
        title: t('hero.SCHEDULED', { worker, when: format.placeTime(order.startsAt) }),
        next: [...(order.work.lateAt == null ? [] : [t('hero.SCHEDULED.late')]), t('hero.SCHEDULED.next')],
      }
    case 'IN_PROGRESS':
      return {
        title: t('hero.IN_PROGRESS'),
        next: [
          t('hero.IN_PROGRESS.next', {
            worker,
            since: format.moment(order.work.checkedInAt ?? order.startsAtInstant),
          }),
        ],
      }
    case 'SETTLING':
    case 'REPORTING':
    case 'CLOSED':
      return over(order, t)
  }
}

function declined(reason: string | null | undefined): 'NO_METHOD' | 'LIMIT' | 'REFUSED' {
  return reason === 'NO_METHOD' || reason === 'LIMIT' ? reason : 'REFUSED'
}

function over(order: Order, t: ReturnType<typeof useClientTexts>): { title: string; next: string[] } {
  const { ended } = order
  const closed = order.state === 'CLOSED'
  if (ended == null || ended.outcome === 'COMPLETED') {
    return { title: t('hero.COMPLETED'), next: [closed ? t('hero.COMPLETED.next') : t('hero.SETTLING.next')] }
  }
  const title = ended.noShow
    ? t('hero.NO_SHOW')
    : ended.outcome === 'FAILED'
      ? t('hero.FAILED')
      : t('hero.CANCELLED')
  const money = order.payment.credited
    ? t('hero.credited')
    : order.price == null
      ? t('hero.CANCELLED.free')
      : closed
        ? t('hero.charged')
        : t('hero.SETTLING.next')
  const reason =
    ended.reason == null || ended.reason === '' ? [] : [t('hero.reason', { reason: ended.reason })]
  return { title, next: [...reason, money, ...(closed ? [t('hero.copy')] : [])] }
}
