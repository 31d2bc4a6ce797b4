import {
  IconBook,
  IconBuildingBank,
  IconFileInvoice,
  IconGift,
  IconLock,
  IconPercentage,
  IconPlayerPlay,
  IconScale,
  IconZoomCheck,
} from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'books-menu',
  {
    title: 'Учёт',
    journal: 'Журнал',
    balances: 'Счета и остатки',
    invoices: 'Счета клиентам',
    payouts: 'Выплаты',
    bonuses: 'Премии',
    rates: 'Доля и штраф',
    runs: 'Прогоны',
    periods: 'Периоды',
    reconciliations: 'Сверки',
  },
  {
    title: 'Accounting',
    journal: 'Journal',
    balances: 'Accounts and balances',
    invoices: 'Invoices',
    payouts: 'Payouts',
    bonuses: 'Bonuses',
    rates: 'Share and fine',
    runs: 'Runs',
    periods: 'Periods',
    reconciliations: 'Reconciliations',
  },
)

export const books: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/books/journal',
      load: () => import('./JournalPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('journal'), icon: IconBook },
    },
    {
      path: '/books/entries/$entryId',
      load: () => import('./EntryPage'),
      who: ['MANAGER', 'CONTROLLER'],
    },
    {
      path: '/books/balances',
      load: () => import('./BalancesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('balances'), icon: IconScale },
    },
    {
      path: '/books/accounts/$code',
      load: () => import('./AccountPage'),
      who: ['MANAGER'],
    },
    {
      path: '/books/invoices',
      load: () => import('./InvoicesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('invoices'), icon: IconFileInvoice },
    },
    {
      path: '/books/invoices/$invoiceId',
      load: () => import('./InvoicePage'),
      who: ['MANAGER'],
    },
    {
      path: '/books/payouts',
      load: () => import('./PayoutsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('payouts'), icon: IconBuildingBank },
    },
    {
      path: '/books/payouts/$payoutId',
      load: () => import('./PayoutPage'),
      who: ['MANAGER'],
    },
    {
      path: '/books/bank-files',
      load: () => import('./BankFilesPage'),
      who: ['MANAGER'],
    },
    {
      path: '/books/bonuses',
      load: () => import('./BonusesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('bonuses'), icon: IconGift },
    },
    {
      path: '/books/rates',
      load: () => import('./RatesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('rates'), icon: IconPercentage },
    },
    {
      path: '/books/runs',
      load: () => import('./RunsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('runs'), icon: IconPlayerPlay },
    },
    {
      path: '/books/runs/$runId',
      load: () => import('./RunPage'),
      who: ['MANAGER'],
    },
    {
      path: '/books/periods',
      load: () => import('./PeriodsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('periods'), icon: IconLock },
    },
    {
      path: '/books/reconciliations',
      load: () => import('./ReconciliationsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('reconciliations'), icon: IconZoomCheck },
    },
    {
      path: '/books/reconciliations/$reconciliationId',
      load: () => import('./ReconciliationPage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/ledger',
      load: () => import('./LedgerLink'),
      who: ['MANAGER'],
    },
  ],
}
