import { Box, Group, Select, Stack, TextInput } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { $api, api } from '@/api/client'
import { namesOf, usePeople } from '@/features/people'
import { DataTable, Empty, format, Page, useList, useTyped, Views, type Column, type ListState } from '@/ui'
import { ItemPicker } from './ItemPicker'
import { Change, type Movement } from './Movements'
import { nameOf } from './pieces'
import { useStoreTexts } from './texts'

const KINDS = ['RECEIPT', 'ISSUE', 'RETURN', 'WRITE_OFF', 'COUNT'] as const

export default function MovementsPage() {
  const t = useStoreTexts()
  const list = useList()
  return (
    <Page title={t('movements')}>
      <Stack gap="md">
        <Views name="movements" list={list} />
        <Group align="flex-start" gap="sm">
          <ItemFilter list={list} />
          <Select
            aria-label={t('kind')}
            placeholder={t('kind')}
            clearable
            w={{ base: '100%', sm: 200 }}
            data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={list.filters['kind'] ?? null}
            onChange={(kind) => list.set({ kind: kind ?? undefined })}
          />
          <OrderFilter list={list} />
        </Group>
        <MovementTable list={list} />
      </Stack>
    </Page>
  )
}

function ItemFilter({ list }: { list: ListState }) {
  const t = useStoreTexts()
  const itemId = list.filters['itemId']
  const { data } = $api.useQuery(
    'get',
    '/api/store/items/{id}',
    { params: { path: { id: itemId ?? '' } } },
    { enabled: itemId !== undefined },
  )
  const value = itemId === undefined || data === undefined ? null : { ...data, itemId }
  return (
    <Box style={{ flex: '1 1 240px' }}>
      <ItemPicker
        key={value?.itemId ?? ''}
        label={t('searchItems')}
        hideLabel
        clearable
        value={value}
        onPick={(item) => list.set({ itemId: item?.itemId })}
      />
    </Box>
  )
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function OrderFilter({ list }: { list: ListState }) {
  const t = useStoreTexts()
  const [text, type] = useTyped(list.filters['orderId'] ?? '')
  const wrong = text !== '' && !ID.test(text)
  return (
    <TextInput
      aria-label={t('orderId')}
      placeholder={t('orderId')}
      style={{ flex: '1 1 240px' }}
      value={text}
      error={wrong ? t('orderIdWrong') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value.trim()
        const whole = typed === '' || ID.test(typed)
        type(typed, whole ? typed : undefined)
        if (whole) list.set({ orderId: typed })
      }}
    />
  )
}

/** @param itemId the movements of this item alone */
export function MovementTable({ list, itemId }: { list: ListState; itemId?: string }) {
  const t = useStoreTexts()
  const asked = { ...list.asked, ...(itemId === undefined ? {} : { itemId }) }
  const query = $api.useQuery(
    'get',
    '/api/store/movements',
    { params: { query: asked as never } },
    { placeholderData: keepPreviousData },
  )
  const person = usePeople((query.data?.items ?? []).map(({ actorId }) => actorId))
  const columns: Column<Movement>[] = [
    {
      id: 'at',
      header: t('column.at'),
      sort: 'at',
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(row.at)}</span>,
      text: (row) => format.moment(row.at),
    },
    ...(itemId === undefined
      ? [
          {
            id: 'item',
            header: t('column.item'),
            cell: (row: Movement) => (
              <Link to={`/store/items/${row.itemId}`} style={{ color: 'var(--mantine-color-anchor)' }}>
                {nameOf(row)}
              </Link>
            ),
            text: nameOf,
          },
        ]
      : []),
    { id: 'kind', header: t('column.kind'), cell: (row) => t(`kind.${row.kind}`) },
    {
      id: 'quantity',
      header: t('column.quantity'),
      align: 'right',
      cell: (row) => <Change movement={row} />,
      text: (row) => String(row.quantity),
    },
    {
      id: 'actor',
      header: t('column.actor'),
      cell: (row) => row.actorName ?? person(row.actorId),
      text: (row, named) => row.actorName ?? named(row.actorId),
    },
    { id: 'note', header: t('column.note'), cell: (row) => row.note ?? '—' },
    {
      id: 'order',
      header: t('column.kit'),
      cell: (row) =>
        row.kitId == null || row.orderId == null ? (
          '—'
        ) : (
          <Link to={`/store/kits/${row.kitId}`} style={{ color: 'var(--mantine-color-anchor)' }}>
            {format.orderNumber(row.orderId)}
          </Link>
        ),
      text: (row) => row.orderId ?? '',
    },
  ]
  return (
    <DataTable
      label={t('movements')}
      query={query}
      list={list}
      columns={columns}
      rowKey={(row) => String(row.id)}
      csv={{
        name: 'movements',
        load: (page) => api.GET('/api/store/movements', { params: { query: { ...asked, ...page } } }),
        names: (rows) => namesOf(rows.map(({ actorId }) => actorId)),
      }}
      empty={
        Object.keys(list.filters).length === 0 ? (
          <Empty title={t('movementsEmpty')} text={t('movementsEmptyText')} />
        ) : undefined
      }
    />
  )
}
