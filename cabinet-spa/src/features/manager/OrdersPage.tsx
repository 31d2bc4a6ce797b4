import { Box, Button, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarExclamation,
  IconCreditCardOff,
  IconHourglass,
  IconPhonePlus,
} from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { $api, api } from '@/api/client'
import type { Orders } from '@/api/types'
import { inLanguage, OrderBadge, placeLine, useOrderTexts, useOrderTypes } from '@/features/order'
import {
  DataTable,
  dayStart,
  Empty,
  format,
  localDay,
  Page,
  SearchInput,
  useCommon,
  useList,
  Views,
  type Column,
} from '@/ui'
import { without } from './pieces'
import { useListTexts } from './listTexts'

type Line = Orders['LineResponse']

const STATES = [
  'MATCHING',
  'EQUIPPING',
  'AUTHORISING',
  'PAYMENT_NEEDED',
  'SCHEDULED',
  'IN_PROGRESS',
  'SETTLING',
  'REPORTING',
  'CLOSED',
] as const
/** Over, and no longer to be called off; of the others the order process has the last word, and a row says so. */
const OVER: ReadonlySet<Line['state']> = new Set(['SETTLING', 'REPORTING', 'CLOSED'])
const OUTCOMES = ['COMPLETED', 'FAILED', 'CANCELLED'] as const

export default function OrdersPage() {
  const t = useListTexts()
  const common = useCommon()
  const order = useOrderTexts()
  const types = useOrderTypes()
  const list = useList()
  const { from, to, ...others } = list.filters
  const asked = {
    ...without(list.asked, 'from', 'to'),
    as: 'staff',
    ...(from === undefined ? {} : { from: dayStart(from) }),
    ...(to === undefined ? {} : { to: dayStart(to, 1) }),
  }
  const query = $api.useQuery(
    'get',
    '/api/orders/orders',
    { params: { query: asked as never } },
    { placeholderData: keepPreviousData },
  )
  const filtered = from !== undefined || to !== undefined || Object.keys(others).length > 0

  const columns: Column<Line>[] = [
    {
      id: 'order',
      header: t('order'),
      cell: (row) => (
        <>
          {inLanguage(row.typeName)}{' '}
          <Text span size="sm" c="dimmed" fw={400} inherit={false} style={{ whiteSpace: 'nowrap' }}>
            {format.orderNumber(row.id)}
          </Text>
        </>
      ),
      text: (row) => `${inLanguage(row.typeName)} ${row.id}`,
    },
    {
      id: 'state',
      header: t('state'),
      sort: 'state',
      cell: (row) => (
        <Stack gap={4} align="flex-start">
          <OrderBadge state={row.state} {...(row.outcome == null ? {} : { outcome: row.outcome })} />
          <Marks row={row} />
        </Stack>
      ),
      text: (row) => (row.outcome == null ? order(`state.${row.state}`) : order(`outcome.${row.outcome}`)),
    },
    {
      id: 'when',
      header: t('when'),
      sort: 'startsAt',
      cell: (row) => <Box style={{ whiteSpace: 'nowrap' }}>{format.placeTime(row.startsAt)}</Box>,
      text: (row) => row.startsAt.replace('T', ' '),
    },
    { id: 'client', header: t('client'), cell: (row) => row.clientName ?? '—' },
    { id: 'worker', header: t('worker'), cell: (row) => row.workerName ?? '—' },
    { id: 'place', header: t('place'), cell: (row) => placeLine(row), wideOnly: true },
    {
      id: 'price',
      header: t('price'),
      sort: 'price',
      align: 'right',
      cell: (row) => (row.price == null ? '—' : format.money(row.price)),
      text: (row) => row.price?.amount ?? '',
    },
  ]

  return (
    <Page
      title={t('orders')}
      actions={
        <Button
          component={Link}
          to="/manage/orders/new"
          leftSection={<IconPhonePlus size={18} aria-hidden />}
        >
          {t('phoneOrder')}
        </Button>
      }
    >
      <Stack gap="sm">
        <Views
          name="orders"
          list={list}
          ready={[
            { name: t('view.all'), filters: {} },
            { name: t('view.open'), filters: { active: 'true', sort: 'startsAt,asc' } },
            { name: t('view.today'), filters: { from: localDay(), to: localDay(), sort: 'startsAt,asc' } },
            { name: t('view.matching'), filters: { state: 'MATCHING', sort: 'startsAt,asc' } },
            { name: t('view.payment'), filters: { state: 'PAYMENT_NEEDED', sort: 'startsAt,asc' } },
            { name: t('view.failed'), filters: { outcome: 'FAILED' } },
          ]}
        />
        <Group gap="xs" align="flex-end">
          <SearchInput list={list} label={t('searchOrders')} />
          <MultiSelect
            aria-label={t('state')}
            placeholder={list.filters['state'] === undefined ? t('anyState') : ''}
            data={STATES.map((state) => ({ value: state, label: order(`state.${state}`) }))}
            value={list.filters['state']?.split(',') ?? []}
            onChange={(states) => list.set({ state: states.join(',') })}
            clearable
            style={{ flex: '2 1 240px' }}
            clearButtonProps={{ 'aria-label': common('clear') }}
          />
          <Select
            aria-label={t('outcome')}
            placeholder={t('anyOutcome')}
            data={OUTCOMES.map((outcome) => ({ value: outcome, label: order(`outcome.${outcome}`) }))}
            value={list.filters['outcome'] ?? null}
            onChange={(outcome) => list.set({ outcome: outcome ?? undefined })}
            clearable
            style={{ flex: '1 1 150px' }}
            clearButtonProps={{ 'aria-label': common('clear') }}
          />
          <Select
            aria-label={t('type')}
            placeholder={t('anyType')}
            data={(types.data ?? []).map((type) => ({ value: type.id, label: inLanguage(type.name) }))}
            value={list.filters['typeId'] ?? null}
            onChange={(typeId) => list.set({ typeId: typeId ?? undefined })}
            clearable
            searchable
            style={{ flex: '1 1 170px' }}
            clearButtonProps={{ 'aria-label': common('clear') }}
          />
          <Group gap="xs" wrap="nowrap" style={{ flex: '0 1 340px' }}>
            <TextInput
              type="date"
              label={t('from')}
              value={from ?? ''}
              max={to}
              onChange={(event) => list.set({ from: event.currentTarget.value })}
              style={{ flex: 1 }}
            />
            <TextInput
              type="date"
              label={t('to')}
              value={to ?? ''}
              min={from}
              onChange={(event) => list.set({ to: event.currentTarget.value })}
              style={{ flex: 1 }}
            />
          </Group>
        </Group>
      </Stack>
      <DataTable
        label={t('orders')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/manage/orders/${row.id}`}
        csv={{
          name: 'orders',
          load: (page) => api.GET('/api/orders/orders', { params: { query: { ...asked, ...page } } }),
        }}
        bulk={{
          name: (row) =>
            `${inLanguage(row.typeName)} ${format.orderNumber(row.id)}, ${row.clientName ?? '—'}`,
          namespace: 'manager',
          actions: [
            {
              label: t('callOff'),
              consequences: [t('callOff.money'), t('callOff.letters'), t('callOff.final')],
              reason: t('callOff.reason'),
              danger: true,
              can: (row) => !OVER.has(row.state),
              run: async (row, reason) => {
                await api.POST('/api/orders/orders/{orderId}/call-off', {
                  params: { path: { orderId: row.id } },
                  body: { reason },
                })
              },
            },
          ],
        }}
        empty={
          <Empty
            title={filtered ? common('nothing') : t('noOrders')}
            text={filtered ? common('nothingHint') : t('noOrdersText')}
            action={
              filtered ? (
                <Button variant="light" onClick={() => list.look({})}>
                  {t('showAll')}
                </Button>
              ) : (
                <Button component={Link} to="/manage/orders/new" variant="light">
                  {t('phoneOrder')}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  )
}

/** What a manager should look at: in words, an icon beside them. */
function Marks({ row }: { row: Line }) {
  const t = useListTexts()
  const marks: [string, typeof IconHourglass][] = []
  if (row.dateNeeded) marks.push([t('mark.date'), IconCalendarExclamation])
  if (row.waiting != null && row.state === 'MATCHING') {
    marks.push([row.waiting === 'NO_QUALIFIED' ? t('mark.noQualified') : t('mark.noFree'), IconHourglass])
  }
  if (row.kit === 'WAITING') marks.push([t('mark.kit'), IconAlertTriangle])
  if (row.payment === 'DECLINED') marks.push([t('mark.declined'), IconCreditCardOff])
  if (row.payment === 'OWED') marks.push([t('mark.owed'), IconCreditCardOff])
  return marks.map(([text, Icon]) => (
    <Group key={text} gap={4} wrap="nowrap" align="flex-start">
      <Icon
        size={15}
        aria-hidden
        color="light-dark(var(--mantine-color-orange-8), var(--mantine-color-orange-4))"
        style={{ flex: 'none', marginTop: 2 }}
      />
      <Text size="xs">{text}</Text>
    </Group>
  ))
}
