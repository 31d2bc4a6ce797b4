import { Group, Select, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { $api, api } from '@/api/client'
import type { Billing } from '@/api/types'
import { namesOf, usePeople } from '@/features/people'
import { DataTable, Empty, format, Page, StateBadge, useCommon, useList, Views, type Column } from '@/ui'
import { PersonSelect } from './pieces'
import { useBooksTexts } from './texts'
import { dayName } from './words'

type Invoice = Billing['InvoiceView']
const STATES: Invoice['state'][] = ['OPEN', 'PAID', 'CREDITED']
const COLOURS: Record<Invoice['state'], string> = { OPEN: 'orange', PAID: 'forest', CREDITED: 'gray' }

/** Where an invoice stands, and what comes next while it is open. */
export function InvoiceMark({ invoice }: { invoice: Invoice }) {
  const t = useBooksTexts()
  const more = [
    ...(invoice.collecting ? [t('collecting')] : []),
    ...(invoice.state === 'OPEN' && invoice.lastTryRefused ? [t('refused')] : []),
    ...(invoice.state === 'OPEN' && invoice.nextTryOn != null
      ? [t('nextTry', { day: dayName(invoice.nextTryOn) })]
      : []),
  ]
  return (
    <>
      <StateBadge color={COLOURS[invoice.state]} state={invoice.state}>
        {t(`invoice.${invoice.state}`)}
      </StateBadge>
      {more.length > 0 && (
        <Text size="xs" c="dimmed">
          {more.join(', ')}
        </Text>
      )}
    </>
  )
}

export default function InvoicesPage() {
  const t = useBooksTexts()
  const common = useCommon()
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/billing/invoices',
    { params: { query: list.asked as never } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(query.data?.items.map(({ clientId }) => clientId) ?? [])
  const columns: Column<Invoice>[] = [
    { id: 'number', header: t('number'), cell: (row) => row.number },
    {
      id: 'client',
      header: t('client'),
      cell: (row) => nameOf(row.clientId),
      text: (row, named) => named(row.clientId),
    },
    { id: 'week', header: t('week'), cell: (row) => dayName(row.week) },
    { id: 'issuedAt', header: t('issuedAt'), cell: (row) => format.moment(row.issuedAt), wideOnly: true },
    {
      id: 'total',
      header: t('toPay'),
      align: 'right',
      cell: (row) => format.money(row.total),
      text: (row) => row.total.amount,
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <InvoiceMark invoice={row} />,
      text: (row) => t(`invoice.${row.state}`),
    },
  ]
  const narrowed = Object.keys(list.filters).length > 0
  return (
    <Page title={t('invoices')} subtitle={t('invoicesIntro')}>
      <Views name="invoices" list={list} />
      <Group gap="xs">
        <PersonSelect
          label={t('client')}
          quiet
          value={list.filters['clientId']}
          onChange={(id) => list.set({ clientId: id })}
        />
        <Select
          aria-label={t('state')}
          placeholder={t('anyState')}
          data={STATES.map((state) => ({ value: state, label: t(`invoice.${state}`) }))}
          value={list.filters['state'] ?? null}
          onChange={(value) => list.set({ state: value ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': common('clear') }}
          style={{ flex: '0 1 240px' }}
        />
      </Group>
      <DataTable
        label={t('invoices')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/books/invoices/${row.id}`}
        csv={{
          name: 'invoices',
          load: (page) => api.GET('/api/billing/invoices', { params: { query: { ...list.asked, ...page } } }),
          names: (rows) => namesOf(rows.map(({ clientId }) => clientId)),
        }}
        empty={narrowed ? undefined : <Empty title={t('noInvoices')} text={t('noInvoicesText')} />}
      />
    </Page>
  )
}
