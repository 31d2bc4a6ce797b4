import { NativeSelect } from '@mantine/core'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { useAccount } from '@/auth/useSession'
import { date } from '@/features/money'
import { DataTable, Empty, format, Page, useCommon, useList, type Column } from '@/ui'
import { InvoiceBadge } from './Invoice'
import { useClientMoneyTexts } from './texts'

type Invoice = Billing['InvoiceView']

const STATES = ['OPEN', 'PAID', 'CREDITED'] as const

/** All invoices and how they stand (US-260). */
export default function InvoicesPage() {
  const t = useClientMoneyTexts()
  const common = useCommon()
  const { accountId } = useAccount()
  const list = useList()
  const invoices = $api.useQuery(
    'get',
    '/api/billing/invoices',
    { params: { query: { clientId: accountId, ...list.asked } } },
    { placeholderData: (before) => before },
  )
  const state = list.filters['state']
  const columns: Column<Invoice>[] = [
    { id: 'number', header: t('invoices.number'), cell: (it) => it.number },
    { id: 'week', header: t('invoices.week'), cell: (it) => t('invoices.weekOf', { day: date(it.week) }) },
    { id: 'state', header: t('invoices.state'), cell: (it) => <InvoiceBadge invoice={it} /> },
    {
      id: 'total',
      header: t('invoices.total'),
      align: 'right',
      cell: (it) => (
        <span className="tabular" style={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
          {format.money(it.total)}
        </span>
      ),
    },
  ]
  return (
    <Page title={t('invoices.title')} back={{ to: '/money', label: t('invoice.toMoney') }}>
      <NativeSelect
        label={t('invoices.state')}
        w={220}
        data={[
          { value: '', label: common('all') },
          ...STATES.map((one) => ({ value: one, label: t(`invoice.${one}`) })),
        ]}
        value={state ?? ''}
        onChange={(event) => list.set({ state: event.currentTarget.value })}
      />
      <DataTable
        label={t('invoices.title')}
        query={invoices}
        list={list}
        columns={columns}
        rowKey={(it) => it.id}
        rowLink={(it) => `/money/invoices/${it.id}`}
        {...(state === undefined
          ? { empty: <Empty title={t('invoices.empty')} text={t('invoices.when')} /> }
          : {})}
      />
    </Page>
  )
}
