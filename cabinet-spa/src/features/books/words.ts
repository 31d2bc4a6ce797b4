import i18next from 'i18next'
import { defineTexts, languages } from '@/i18n'

/** What the books are made of; other cabinets that show entries share these. */
export const useBookWords = defineTexts(
  'books-words',
  {
    reverses: 'сторнирует',
    reversedBy: 'сторнирована',
    orderNumber: 'Заказ {{number}}',
    debitShort: 'Дт',
    creditShort: 'Кт',
    'entry.CHARGE': 'Начисление',
    'entry.CREDIT': 'Кредит-нота',
    'entry.PAYMENT': 'Оплата',
    'entry.BONUS': 'Премия',
    'entry.PAYOUT': 'Выплата',
    'entry.DEPOSIT': 'Пополнение ставок',
    'entry.STAKE': 'Ставка',
    'entry.POOL': 'Раздел банка',
    'entry.STAKE_VOID': 'Возврат ставки',
    'entry.WAIVER': 'Снятие штрафа',
    'entry.REFUND': 'Возврат на карту',
    'account.client': 'Клиент',
    'account.provider': 'Платёжный провайдер',
    'account.bank': 'Банк',
    'account.worker': 'Исполнитель',
    'account.manager': 'Ставки менеджера',
    'account.pool': 'Банк ставок, заказ',
    'account.developers': 'Разработчики',
    'account.revenue': 'Выручка',
    'account.fines': 'Штрафы',
    'account.worker-cost': 'Труд исполнителей',
    'account.bonus-cost': 'Премии',
    'account.credits': 'Кредит-ноты',
  },
  {
    reverses: 'reverses',
    reversedBy: 'reversed by',
    orderNumber: 'Order {{number}}',
    debitShort: 'Dr',
    creditShort: 'Cr',
    'entry.CHARGE': 'Charge',
    'entry.CREDIT': 'Credit note',
    'entry.PAYMENT': 'Payment',
    'entry.BONUS': 'Bonus',
    'entry.PAYOUT': 'Payout',
    'entry.DEPOSIT': 'Stake deposit',
    'entry.STAKE': 'Stake',
    'entry.POOL': 'Pool divided',
    'entry.STAKE_VOID': 'Stake returned',
    'entry.WAIVER': 'Fine waived',
    'entry.REFUND': 'Refund to the card',
    'account.client': 'Client',
    'account.provider': 'Payment provider',
    'account.bank': 'Bank',
    'account.worker': 'Worker',
    'account.manager': 'Stakes of manager',
    'account.pool': 'Pool of bets, order',
    'account.developers': 'Developers',
    'account.revenue': 'Revenue',
    'account.fines': 'Fines',
    'account.worker-cost': 'Work',
    'account.bonus-cost': 'Bonuses',
    'account.credits': 'Credit notes',
  },
)

/** A kind of account as its code begins: WORKER_COST is `worker-cost`. */
export function kindWord(kind: string): string {
  return kind.toLowerCase().replaceAll('_', '-')
}

/** The name of a kind of accounts; one that was added after these words were written keeps its own. */
export function kindName(kind: string): string {
  const key = `account.${kindWord(kind)}`
  return i18next.exists(key, { ns: 'books-words' }) ? i18next.t(key, { ns: 'books-words' }) : kind
}

export function entryName(kind: string): string {
  const key = `entry.${kind}`
  return i18next.exists(key, { ns: 'books-words' }) ? i18next.t(key, { ns: 'books-words' }) : kind
}

const LOCALES = { ru: 'ru-RU', en: 'en-GB' }

/** `2026-11` → «ноябрь 2026». */
export function monthName(month: string): string {
  const text = new Intl.DateTimeFormat(LOCALES[languages.current()], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
  return text.replace(/\s?г\.$/, '')
}

/** `2026-11-29` → «29 ноября 2026»: a day of the calendar, in no zone. */
export function dayName(day: string): string {
  const text = new Intl.DateTimeFormat(LOCALES[languages.current()], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
  return text.replace(/\s?г\.$/, '')
}
