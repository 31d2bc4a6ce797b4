import {
  Alert,
  Box,
  Button,
  Group,
  NativeSelect,
  Progress,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { IconCalendarExclamation, IconCreditCardOff, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Orders } from '@/api/types'
import { inLanguage, OrderBadge, placeLine, useOrderTexts } from '@/features/order'
import {
  DataTable,
  Empty,
  format,
  Page,
  QueryState,
  SearchInput,
  Section,
  Skeletons,
  Together,
  useList,
  type Column,
} from '@/ui'
import { useClientTexts } from './texts'

type Line = Orders['LineResponse']

/** What a client has ordered, with its live status (US-010). */
export default function OrdersPage() {
  const t = useClientTexts()
  const active = $api.useQuery('get', '/api/orders/orders', {
    params: { query: { as: 'client', active: true, size: 50, sort: ['startsAt,asc'] } },
  })
  const discount = $api.useQuery('get', '/api/matching/discount')
  const list = useList()
  const past = $api.useQuery(
    'get',
    '/api/orders/orders',
    { params: { query: { as: 'client', active: false, ...list.asked } } },
    { placeholderData: (before) => before },
  )
  const asked = list.filters['search'] !== undefined || list.filters['outcome'] !== undefined
  const newcomer = active.data?.total === 0 && past.data?.total === 0 && !asked
  return (
    <Page title={t('orders.title')} actions={newcomer ? undefined : <Ask />}>
      {newcomer ? (
        <Empty title={t('orders.firstTitle')} text={t('orders.firstText')} action={<Ask />} />
      ) : (
        <Together queries={[active, discount]} skeleton={<Skeletons rows={3} height={150} />}>
          <QueryState query={active}>{({ items }) => <Active items={items} />}</QueryState>
          <Discount />
          <Past query={past} list={list} asked={asked} />
        </Together>
      )}
      {newcomer && <Discount />}
    </Page>
  )
}

function Ask() {
  const t = useClientTexts()
  return (
    <Button component={Link} to="/orders/new" size="md" leftSection={<IconPlus size={20} aria-hidden />}>
      {t('ask')}
    </Button>
  )
}

function Active({ items }: { items: Line[] }) {
  const t = useClientTexts()
  const urgent = items.filter(({ state, dateNeeded }) => state === 'PAYMENT_NEEDED' || dateNeeded)
  return (
    <Stack gap="md">
      {urgent.map((order) => (
        <Urgent key={order.id} order={order} />
      ))}
      <Title order={2} size="h4">
        {t('orders.active')}
      </Title>
      {items.length === 0 ? (
        <Text c="dimmed">{t('orders.activeNone')}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
          {items.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  )
}

function Urgent({ order }: { order: Line }) {
  const t = useClientTexts()
  const payment = order.state === 'PAYMENT_NEEDED'
  const what = inLanguage(order.typeName)
  return (
    <Alert
      color="orange"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      icon={
        payment ? (
          <IconCreditCardOff size={22} aria-hidden />
        ) : (
          <IconCalendarExclamation size={22} aria-hidden />
        )
      }
      title={payment ? t('orders.needsPayment', { what }) : t('orders.needsDate', { what })}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">{payment ? t('orders.needsPaymentText') : t('orders.needsDateText')}</Text>
        <Button component={Link} to={`/orders/${order.id}`} variant="default">
          {t('orders.solve')}
        </Button>
      </Group>
    </Alert>
  )
}

function OrderCard({ order }: { order: Line }) {
  const t = useClientTexts()
  return (
    <Link to={`/orders/${order.id}` as string} className="plain surface" data-order={order.id}>
      <Stack gap={6} p="md" h="100%">
        <OrderBadge state={order.state} outcome={order.outcome} />
        <Text fw={650} fz="lg" style={{ overflowWrap: 'anywhere' }}>
          {inLanguage(order.typeName)}
        </Text>
        <Text className="tabular">{format.placeTime(order.startsAt)}</Text>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {placeLine(order)}
        </Text>
        <Box mt="auto" pt={6}>
          <Group justify="space-between" gap="sm" wrap="nowrap">
            <Text size="sm" truncate miw={0}>
              {order.workerName ?? ''}
            </Text>
            <Text
              size="sm"
              className="tabular"
              style={{ flex: 'none' }}
              {...(order.price == null ? { c: 'dimmed' } : { fw: 650 })}
            >
              {order.price == null ? t('orders.priceLater') : format.money(order.price)}
            </Text>
          </Group>
        </Box>
      </Stack>
    </Link>
  )
}

/** The level a client has, and what is missing to the next (US-040). */
function Discount() {
  const t = useClientTexts()
  const discount = $api.useQuery('get', '/api/matching/discount')
  if (discount.isError && discount.data === undefined) return null
  return (
    <QueryState query={discount} skeleton={<Skeletons rows={1} height={96} />}>
      {({ percent, paidTotal, next }) => (
        <Section
          title={t('discount.title')}
          aside={
            <Text fw={700} fz={22} className="tabular">
              {percent > 0 ? `${percent} %` : t('discount.none')}
            </Text>
          }
        >
          {next == null ? (
            <Text>{t('discount.top')}</Text>
          ) : (
            <Stack gap={6}>
              <Progress
                value={Math.min(100, (Number(paidTotal.amount) / Number(next.above.amount)) * 100)}
                aria-label={t('discount.progress', { percent: next.percent })}
                size="md"
              />
              <Group justify="space-between" gap="xs">
                <Text size="sm">
                  {t('discount.next', { missing: format.money(next.missing), percent: next.percent })}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('discount.paid', { paid: format.money(paidTotal) })}
                </Text>
              </Group>
            </Stack>
          )}
        </Section>
      )}
    </QueryState>
  )
}

function Past({
  query,
  list,
  asked,
}: {
  query: Parameters<typeof DataTable<Line>>[0]['query']
  list: ReturnType<typeof useList>
  asked: boolean
}) {
  const t = useClientTexts()
  const order = useOrderTexts()
  const columns: Column<Line>[] = [
    { id: 'what', header: t('orders.what'), cell: (it) => inLanguage(it.typeName) },
    {
      id: 'status',
      header: t('orders.status'),
      cell: (it) => <OrderBadge state={it.state} outcome={it.outcome} />,
    },
    {
      id: 'when',
      header: t('orders.when'),
      sort: 'startsAt',
      cell: (it) => format.placeTime(it.startsAt),
    },
    { id: 'where', header: t('orders.where'), cell: (it) => placeLine(it), wideOnly: true },
    {
      id: 'price',
      header: t('orders.price'),
      sort: 'price',
      align: 'right',
      cell: (it) => (it.price == null ? '—' : format.money(it.price)),
    },
  ]
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('orders.past')}
      </Title>
      {(asked || (query.data?.total ?? 0) > 0) && (
        <Group gap="sm">
          <SearchInput list={list} label={t('orders.search')} />
          <NativeSelect
            aria-label={t('orders.outcome')}
            w={{ base: '100%', xs: 200 }}
            data={[
              { value: '', label: t('orders.outcome') },
              ...(['COMPLETED', 'FAILED', 'CANCELLED'] as const).map((value) => ({
                value,
                label: order(`outcome.${value}`),
              })),
            ]}
            value={list.filters['outcome'] ?? ''}
            onChange={(event) => list.set({ outcome: event.currentTarget.value })}
          />
        </Group>
      )}
      <DataTable
        label={t('orders.past')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(it) => it.id}
        rowLink={(it) => `/orders/${it.id}`}
        {...(asked ? {} : { empty: <Empty title={t('orders.pastNone')} text={t('orders.pastNoneHint')} /> })}
      />
    </Stack>
  )
}
