import { keepPreviousData } from '@tanstack/react-query'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { StateBadge, DataTable, Empty, format, Page, useList, type Column } from '@/ui'
import { Proofs } from './Proofs'
import { useBooksTexts } from './texts'
import { dayName } from './words'

type Reconciliation = Billing['ReconciliationView']

export function Alike({ differences }: { differences: number }) {
  const t = useBooksTexts()
  return differences === 0 ? (
    <StateBadge color="forest" state="ALIKE">
      {t('allAlike')}
    </StateBadge>
  ) : (
    <StateBadge color="red" state="DIFFERS">
      {t('differ', { count: differences })}
    </StateBadge>
  )
}

export default function ReconciliationsPage() {
  const t = useBooksTexts()
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/billing/reconciliations',
    { params: { query: { page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const columns: Column<Reconciliation>[] = [
    { id: 'day', header: t('night'), cell: (row) => dayName(row.day) },
    {
      id: 'compared',
      header: t('compared'),
      align: 'right',
      cell: (row) => format.number(row.compared),
    },
    { id: 'differences', header: t('result'), cell: (row) => <Alike differences={row.differences} /> },
    { id: 'finishedAt', header: t('finishedAt'), cell: (row) => format.moment(row.finishedAt) },
  ]
  return (
    <Page title={t('reconciliations')} subtitle={t('reconciliationsIntro')}>
      <DataTable
        label={t('reconciliations')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/books/reconciliations/${row.id}`}
        empty={<Empty title={t('noReconciliations')} text={t('noReconciliationsText')} />}
      />
      {/* Below what grows while it loads, so that nothing jumps. */}
      {!query.isPending && <Proofs />}
    </Page>
  )
}
