import { Select, Stack, Tabs } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { $api, api } from '@/api/client'
import type { Billing } from '@/api/types'
import { namesOf, usePeople } from '@/features/people'
import {
  DataTable,
  Empty,
  format,
  Page,
  useCommon,
  useList,
  type Column,
  type ListState,
  StateBadge,
} from '@/ui'
import { useDisputeTexts } from './disputeTexts'

export type Dispute = Billing['DisputeView']

const COLOURS: Record<Dispute['state'], string> = {
  OPEN: 'orange',
  UPHELD: 'gray',
  WAIVED: 'forest',
  CREDITED: 'forest',
}
const TABS = ['open', 'decided'] as const
type Tab = (typeof TABS)[number]

export function DisputeMark({ state }: { state: Dispute['state'] }) {
  const t = useDisputeTexts()
  return (
    <StateBadge color={COLOURS[state]} state={state}>
      {t(`state.${state}`)}
    </StateBadge>
  )
}

export default function DisputesPage() {
  const t = useDisputeTexts()
  const common = useCommon()
  const list = useList({ tab: 'open' })
  const tab = TABS.find((name) => name === list.filters['tab']) ?? 'open'
  return (
    <Page title={t('disputes')} subtitle={t('intro')}>
      <Tabs value={tab} onChange={(next) => list.set({ tab: next ?? 'open', state: undefined })}>
        <Tabs.List style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} miw="max-content">
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Stack gap="md">
            <Select
              aria-label={t('matter')}
              placeholder={t('anyKind')}
              data={(['FINE', 'CHARGE'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              value={list.filters['kind'] ?? null}
              onChange={(value) => list.set({ kind: value ?? undefined })}
              clearable
              clearButtonProps={{ 'aria-label': common('clear') }}
              maw={{ sm: 260 }}
            />
            <Table list={list} tab={tab} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

const DECIDED = ['UPHELD', 'WAIVED', 'CREDITED'] as const

function Table({ list, tab }: { list: ListState; tab: Tab }) {
  const t = useDisputeTexts()
  const common = useCommon()
  const { kind } = list.filters
  // The service filters by one state, so of the decided ones one decision is chosen.
  const decided = DECIDED.find((state) => state === list.filters['state']) ?? 'CREDITED'
  const state = tab === 'open' ? 'OPEN' : decided
  const asked = { state, ...(kind === undefined ? {} : { kind: kind as Dispute['kind'] }) } as const
  const query = $api.useQuery(
    'get',
    '/api/billing/disputes',
    { params: { query: { ...asked, page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const person = usePeople(query.data?.items.map(({ personId }) => personId) ?? [])
  const columns: Column<Dispute>[] = [
    {
      id: 'matter',
      header: t('matter'),
      cell: (row) => t('matterOf', { kind: t(`kind.${row.kind}`), number: format.orderNumber(row.orderId) }),
      text: (row) => `${t(`kind.${row.kind}`)} ${row.orderId}`,
    },
    {
      id: 'who',
      header: t('who'),
      cell: (row) => person(row.personId),
      text: (row, nameOf) => nameOf(row.personId),
    },
    {
      id: 'amount',
      header: t('amount'),
      align: 'right',
      cell: (row) => format.money(row.amount),
      text: (row) => row.amount.amount,
    },
    {
      id: 'openedAt',
      header: t('openedAt'),
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(row.openedAt)}</span>,
      text: (row) => format.moment(row.openedAt),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <DisputeMark state={row.state} />,
      text: (row) => t(`state.${row.state}`),
    },
  ]
  return (
    <>
      {tab === 'decided' && (
        <Select
          aria-label={t('state')}
          allowDeselect={false}
          data={DECIDED.map((one) => ({ value: one, label: t(`state.${one}`) }))}
          value={decided}
          onChange={(value) => list.set({ state: value ?? undefined })}
          maw={{ sm: 260 }}
        />
      )}
      <DataTable
        label={t(`tab.${tab}`)}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/quality/disputes/${row.id}`}
        csv={{
          name: 'disputes',
          load: (page) => api.GET('/api/billing/disputes', { params: { query: { ...asked, ...page } } }),
          names: (rows) => namesOf(rows.map(({ personId }) => personId)),
        }}
        empty={
          kind !== undefined ? (
            <Empty title={common('nothing')} text={common('nothingHint')} />
          ) : tab === 'open' ? (
            <Empty title={t('empty')} text={t('emptyText')} />
          ) : (
            <Empty title={t('emptyDecided')} text={t('emptyDecidedText')} />
          )
        }
      />
    </>
  )
}
