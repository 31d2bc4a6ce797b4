import { Button, Group, Select, Text } from '@mantine/core'
import { IconBuildingBank } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { $api, api } from '@/api/client'
import type { Billing } from '@/api/types'
import { namesOf, usePeople } from '@/features/people'
import { DataTable, Empty, format, Page, StateBadge, useCommon, useList, Views, type Column } from '@/ui'
import { months, PersonSelect } from './pieces'
import { useBooksTexts } from './texts'
import { monthName } from './words'

type Payout = Billing['PayoutView']
const STATES: Payout['state'][] = ['REQUESTED', 'EXPORTED', 'ACCEPTED', 'PAID', 'REFUSED', 'CARRIED']
const COLOURS: Record<Payout['state'], string> = {
  REQUESTED: 'blue',
  EXPORTED: 'violet',
  ACCEPTED: 'indigo',
  PAID: 'forest',
  REFUSED: 'red',
  CARRIED: 'gray',
}

export function PayoutMark({ state }: { state: Payout['state'] }) {
  const t = useBooksTexts()
  return (
    <StateBadge color={COLOURS[state]} state={state}>
      {t(`payout.${state}`)}
    </StateBadge>
  )
}

export default function PayoutsPage() {
  const t = useBooksTexts()
  const common = useCommon()
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/billing/payouts',
    { params: { query: list.asked as never } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(query.data?.items.map(({ workerId }) => workerId) ?? [])
  const columns: Column<Payout>[] = [
    { id: 'number', header: t('number'), cell: (row) => row.number },
    {
      id: 'worker',
      header: t('worker'),
      cell: (row) => nameOf(row.workerId),
      text: (row, named) => named(row.workerId),
    },
    { id: 'month', header: t('month'), cell: (row) => monthName(row.month) },
    { id: 'where', header: t('where'), cell: (row) => row.account ?? '—' },
    {
      id: 'paid',
      header: t('toPayOut'),
      align: 'right',
      cell: (row) => format.money(row.paid),
      text: (row) => row.paid.amount,
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <PayoutMark state={row.state} />
          {row.refusal != null && (
            <Text size="xs" c="dimmed">
              {row.refusal}
            </Text>
          )}
        </>
      ),
      text: (row) => [t(`payout.${row.state}`), row.refusal].filter((part) => part != null).join(': '),
    },
  ]
  const choice = (name: string, label: string, data: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={list.filters[name] ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      clearable
      clearButtonProps={{ 'aria-label': common('clear') }}
      style={{ flex: '0 1 220px' }}
    />
  )
  const narrowed = Object.keys(list.filters).length > 0
  return (
    <Page
      title={t('payouts')}
      subtitle={t('payoutsIntro')}
      actions={
        <Button
          variant="default"
          leftSection={<IconBuildingBank size={18} aria-hidden />}
          component={Link}
          to="/books/bank-files"
        >
          {t('bankFiles')}
        </Button>
      }
    >
      <Views name="payouts" list={list} />
      <Group gap="xs">
        <PersonSelect
          label={t('worker')}
          quiet
          value={list.filters['workerId']}
          onChange={(id) => list.set({ workerId: id })}
        />
        {choice('month', t('anyMonth'), months(24))}
        {choice(
          'state',
          t('anyState'),
          STATES.map((state) => ({ value: state, label: t(`payout.${state}`) })),
        )}
      </Group>
      <DataTable
        label={t('payouts')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/books/payouts/${row.id}`}
        csv={{
          name: 'payouts',
          load: (page) => api.GET('/api/billing/payouts', { params: { query: { ...list.asked, ...page } } }),
          names: (rows) => namesOf(rows.map(({ workerId }) => workerId)),
        }}
        empty={narrowed ? undefined : <Empty title={t('noPayouts')} text={t('noPayoutsText')} />}
      />
    </Page>
  )
}
