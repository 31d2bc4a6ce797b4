import {
  Box,
  Button,
  CloseButton,
  Group,
  Modal,
  MultiSelect,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import {
  IconAlertTriangle,
  IconBookmarkPlus,
  IconCalendarExclamation,
  IconCreditCardOff,
  IconDownload,
  IconHourglass,
  IconPhonePlus,
} from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { $api } from '@/api/client'
import type { Orders } from '@/api/types'
import { inLanguage, OrderBadge, placeLine, useOrderTexts } from '@/features/order'
import {
  DataTable,
  Empty,
  format,
  Page,
  SearchInput,
  useCommon,
  useList,
  type Column,
  type ListState,
} from '@/ui'
import { csv, saveCsv } from './csv'
import { dayStart, localDay, useAllTypes, without } from './pieces'
import { useListTexts } from './listTexts'
import { same, useViews } from './views'

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
const OUTCOMES = ['COMPLETED', 'FAILED', 'CANCELLED'] as const
/** What a view remembers; the page of the list is none of it. */
const FILTERS = ['state', 'outcome', 'typeId', 'from', 'to', 'search', 'active', 'sort'] as const

export default function OrdersPage() {
  const t = useListTexts()
  const common = useCommon()
  const order = useOrderTexts()
  const types = useAllTypes()
  const list = useList()
  const { from, to, ...others } = list.filters
  const query = $api.useQuery(
    'get',
    '/api/orders/orders',
    {
      params: {
        query: {
          ...without(list.asked, 'from', 'to'),
          as: 'staff',
          ...(from === undefined ? {} : { from: dayStart(from) }),
          ...(to === undefined ? {} : { to: dayStart(to, 1) }),
        } as never,
      },
    },
    { placeholderData: keepPreviousData },
  )
  // Another view may empty the search, whose text is its own while somebody types.
  const [looks, setLooks] = useState(0)
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
    },
    {
      id: 'when',
      header: t('when'),
      sort: 'startsAt',
      cell: (row) => <Box style={{ whiteSpace: 'nowrap' }}>{format.placeTime(row.startsAt)}</Box>,
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
    },
  ]

  function saveRows() {
    const rows = query.data?.items ?? []
    saveCsv(
      `orders-${localDay()}.csv`,
      csv([
        [
          '№',
          t('order'),
          t('state'),
          t('outcome'),
          t('when'),
          t('client'),
          t('worker'),
          t('place'),
          t('price'),
        ],
        ...rows.map((row) => [
          row.id,
          inLanguage(row.typeName),
          order(`state.${row.state}`),
          row.outcome == null ? '' : order(`outcome.${row.outcome}`),
          row.startsAt.replace('T', ' '),
          row.clientName ?? '',
          row.workerName ?? '',
          placeLine(row),
          row.price?.amount ?? '',
        ]),
      ]),
    )
  }

  return (
    <Page
      title={t('orders')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={saveRows}
            disabled={(query.data?.items.length ?? 0) === 0}
          >
            {common('csv')}
          </Button>
          <Button
            component={Link}
            to="/manage/orders/new"
            leftSection={<IconPhonePlus size={18} aria-hidden />}
          >
            {t('phoneOrder')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <Views list={list} onLook={() => setLooks((before) => before + 1)} />
        <Group gap="xs" align="flex-end">
          <SearchInput key={looks} list={list} label={t('searchOrders')} />
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
        empty={
          <Empty
            title={filtered ? common('nothing') : t('noOrders')}
            text={filtered ? common('nothingHint') : t('noOrdersText')}
            action={
              filtered ? (
                <Button
                  variant="light"
                  onClick={() => {
                    list.set(Object.fromEntries(FILTERS.map((name) => [name, undefined])))
                    setLooks((before) => before + 1)
                  }}
                >
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

/** Ready-made ways of looking, and those the manager has named. */
function Views({ list, onLook }: { list: ListState; onLook: () => void }) {
  const t = useListTexts()
  const common = useCommon()
  const { views, save, remove } = useViews()
  const [naming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const now = Object.fromEntries(
    FILTERS.map((filter) => [filter, (filter === 'sort' ? list.sort : list.filters[filter]) ?? '']),
  ) as Record<string, string>
  const ready: { name: string; filters: Record<string, string> }[] = [
    { name: t('view.all'), filters: {} },
    { name: t('view.open'), filters: { active: 'true', sort: 'startsAt,asc' } },
    { name: t('view.today'), filters: { from: localDay(), to: localDay(), sort: 'startsAt,asc' } },
    { name: t('view.matching'), filters: { state: 'MATCHING', sort: 'startsAt,asc' } },
    { name: t('view.payment'), filters: { state: 'PAYMENT_NEEDED', sort: 'startsAt,asc' } },
    { name: t('view.failed'), filters: { outcome: 'FAILED' } },
  ]
  const known = [...ready, ...views].some((view) => same(view.filters, now))

  function look(filters: Record<string, string>) {
    list.set(Object.fromEntries(FILTERS.map((filter) => [filter, filters[filter]])))
    onLook()
  }

  const button = (view: { name: string; filters: Record<string, string> }) => {
    const chosen = same(view.filters, now)
    return (
      <Button
        key={view.name}
        size="compact-md"
        fz="sm"
        h={{ base: 40, md: 32 }}
        variant={chosen ? 'filled' : 'default'}
        radius="xl"
        aria-pressed={chosen}
        onClick={() => look(view.filters)}
      >
        {view.name}
      </Button>
    )
  }

  return (
    <Group gap={6} role="group" aria-label={t('views')}>
      {ready.map(button)}
      {views.map((view) => (
        <Group key={view.name} gap={0} wrap="nowrap">
          {button(view)}
          <CloseButton
            size="sm"
            aria-label={t('view.remove', { name: view.name })}
            onClick={() => remove(view.name)}
          />
        </Group>
      ))}
      {!known && (
        <Button
          size="compact-md"
          fz="sm"
          h={{ base: 40, md: 32 }}
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          {t('view.save')}
        </Button>
      )}
      <Modal
        opened={naming}
        onClose={() => setNaming(false)}
        title={t('view.save')}
        centered
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            save({ name: name.trim(), filters: now })
            setNaming(false)
            setName('')
          }}
        >
          <Stack>
            <TextInput
              label={t('view.name')}
              description={t('view.hint')}
              value={name}
              maxLength={40}
              required
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setNaming(false)}>
                {common('cancel')}
              </Button>
              <Button type="submit">{common('save')}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Group>
  )
}
