import { Alert, Anchor, Badge, Box, Grid, Group, Rating, Stack, Tabs, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarExclamation, IconHourglass } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { $api } from '@/api/client'
import type { Orders } from '@/api/types'
import { inLanguage, OrderBadge, OrderTimeline, placeLine, PriceLines, useOrderTexts } from '@/features/order'
import { usePeople } from '@/features/people'
import { Facts, format, Page, ProtectedPhoto, QueryState, Section, Skeletons, useList } from '@/ui'
import { shownPhone } from '@/ui/phone'
import { Actions } from './order/Actions'
import { Conversation } from './order/Conversation'
import { History } from './order/History'
import { WhyWorker } from './order/WhyWorker'
import { useManagerTexts } from './texts'

type Order = Orders['OrderView']

export default function OrderPage() {
  const t = useManagerTexts()
  const { orderId = '' } = useParams({ strict: false }) as { orderId?: string }
  const query = $api.useQuery('get', '/api/orders/orders/{orderId}', { params: { path: { orderId } } })
  const back = { to: '/manage/orders', label: t('orders') }
  if (query.data !== undefined) return <Loaded key={orderId} order={query.data} back={back} />
  return (
    <Page title={t('orderNumber', { number: format.orderNumber(orderId) })} back={back}>
      <QueryState query={query} skeleton={<Skeletons rows={4} height={120} />}>
        {() => null}
      </QueryState>
    </Page>
  )
}

function Loaded({ order, back }: { order: Order; back: { to: string; label: string } }) {
  const t = useManagerTexts()
  const list = useList()
  const tab = list.filters['tab'] ?? 'order'
  const type = inLanguage({ ru: order.type.nameRu, en: order.type.nameEn })
  return (
    <Page
      title={type}
      back={back}
      subtitle={
        <Group gap="xs">
          <OrderBadge
            state={order.state}
            {...(order.ended == null ? {} : { outcome: order.ended.outcome })}
          />
          <Text span>{t('orderNumber', { number: format.orderNumber(order.id) })}</Text>
          <Text span>{format.placeTime(order.startsAt)}</Text>
        </Group>
      }
    >
      <Attention order={order} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Tabs
            value={tab}
            onChange={(next) => list.set({ tab: next === 'order' ? undefined : (next ?? undefined) })}
            keepMounted={false}
          >
            <Tabs.List mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
              <Tabs.Tab value="order">{t('tab.order')}</Tabs.Tab>
              <Tabs.Tab value="why">{t('tab.why')}</Tabs.Tab>
              <Tabs.Tab value="talk">{t('tab.talk')}</Tabs.Tab>
              <Tabs.Tab value="history">{t('tab.history')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="order">
              <Overview order={order} />
            </Tabs.Panel>
            <Tabs.Panel value="why">
              <WhyWorker orderId={order.id} />
            </Tabs.Panel>
            <Tabs.Panel value="talk">
              <Conversation order={order} />
            </Tabs.Panel>
            <Tabs.Panel value="history">
              <History orderId={order.id} />
            </Tabs.Panel>
          </Tabs>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack>
            <Actions order={order} />
            <Box visibleFrom="md">
              <PriceSection order={order} />
            </Box>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** What keeps the order from going on. */
function Attention({ order }: { order: Order }) {
  const t = useManagerTexts()
  const nameOf = usePeople([order.wish?.workerId])
  const alerts: [string, ReactNode][] = []
  if (order.dateNeeded)
    alerts.push([t('attention.date'), <IconCalendarExclamation key="i" size={20} aria-hidden />])
  else if (order.state === 'MATCHING' && order.waiting != null) {
    alerts.push([
      order.waiting === 'NO_QUALIFIED' ? t('attention.noQualified') : t('attention.noFree'),
      <IconHourglass key="i" size={20} aria-hidden />,
    ])
  }
  if (order.wish != null && order.state === 'MATCHING') {
    alerts.push([
      t('attention.wish', { name: nameOf(order.wish.workerId) }),
      <IconHourglass key="i" size={20} aria-hidden />,
    ])
  }
  if (order.kit.state === 'WAITING')
    alerts.push([t('attention.kit'), <IconAlertTriangle key="i" size={20} aria-hidden />])
  if (order.state === 'PAYMENT_NEEDED') {
    alerts.push([t('attention.payment'), <IconAlertTriangle key="i" size={20} aria-hidden />])
  }
  if (alerts.length === 0) return null
  return alerts.map(([text, icon]) => (
    <Alert key={text} color="orange" icon={icon}>
      {text}
    </Alert>
  ))
}

function PriceSection({ order }: { order: Order }) {
  const words = useOrderTexts()
  return (
    <Section title={words('price')}>
      {order.price == null ? (
        <Text c="dimmed">{words('price.later')}</Text>
      ) : (
        <PriceLines price={order.price} />
      )}
      <Group gap="xs">
        <Badge variant="default" size="lg" tt="none" fw={500}>
          {words(`payment.${order.payment.state}`)}
        </Badge>
        {order.payment.credited && (
          <Badge variant="default" size="lg" tt="none" fw={500}>
            {words('credited')}
          </Badge>
        )}
      </Group>
    </Section>
  )
}

function Overview({ order }: { order: Order }) {
  const t = useManagerTexts()
  const words = useOrderTexts()
  const nameOf = usePeople(order.timeline.map(({ actorId }) => actorId))
  const { ended, work } = order
  const photos: [string, string][] = [
    ...(work.checkInPhoto == null ? [] : [[work.checkInPhoto, t('photo.checkIn')] as [string, string]]),
    ...(work.completionPhoto == null
      ? []
      : [[work.completionPhoto, t('photo.completion')] as [string, string]]),
    ...order.photos.map((id, index) => [id, t('photo.client', { number: index + 1 })] as [string, string]),
  ]
  const facts: [string, ReactNode][] = [
    [t('client'), order.clientName ?? '—'],
    [
      t('contact'),
      order.contact == null ? (
        '—'
      ) : (
        <>
          {order.contact.name} ·{' '}
          <Anchor href={`tel:${order.contact.phone}`}>{shownPhone(order.contact.phone)}</Anchor>
        </>
      ),
    ],
    [
      t('place'),
      <>
        {placeLine(order.place)}
        {order.place.entryNotes != null && order.place.entryNotes !== '' && (
          <Text size="sm" c="dimmed">
            {order.place.entryNotes}
          </Text>
        )}
      </>,
    ],
    [
      t('when'),
      `${format.placeTime(order.startsAt)} (${order.zone}), ${format.duration(
        (Date.parse(order.endsAt) - Date.parse(order.startsAtInstant)) / 1_000,
      )}`,
    ],
    [t('worker'), order.worker == null ? '—' : (order.worker.name ?? '—')],
    [t('kit'), words(`kit.${order.kit.state}`)],
    [
      t('description'),
      <Text key="d" style={{ whiteSpace: 'pre-wrap' }}>
        {order.description}
      </Text>,
    ],
  ]
  if (order.copyOf != null) {
    facts.push([
      t('copyOf'),
      <Anchor key="c" component={Link} to={`/manage/orders/${order.copyOf}`}>
        {format.orderNumber(order.copyOf)}
      </Anchor>,
    ])
  }
  if (ended != null) {
    facts.push([
      t('ended'),
      <>
        {words(`outcome.${ended.outcome}`)}
        {ended.cause != null && `, ${words(`cause.${ended.cause}`)}`}
        {ended.noShow && `, ${words('noShow')}`} · {format.moment(ended.at)}
        {ended.reason != null && ended.reason !== '' && <Text size="sm">«{ended.reason}»</Text>}
      </>,
    ])
  }
  if (order.fortune != null) facts.push([t('fortune'), `«${order.fortune}»`])
  return (
    <Stack>
      <Section title={t('tab.order')}>
        <Facts items={facts} />
        {order.rating != null && (
          <Group gap="xs">
            <Rating
              value={order.rating.stars}
              readOnly
              aria-label={t('rated', { stars: order.rating.stars })}
            />
            {order.rating.comment != null && <Text>{order.rating.comment}</Text>}
          </Group>
        )}
      </Section>
      <Box hiddenFrom="md">
        <PriceSection order={order} />
      </Box>
      {photos.length > 0 && (
        <Section title={t('photos')}>
          <Group>
            {photos.map(([id, label]) => (
              <Stack key={id} gap={4} align="center">
                <ProtectedPhoto path={`/api/orders/photos/${id}`} alt={label} />
                <Text size="xs" c="dimmed">
                  {label}
                </Text>
              </Stack>
            ))}
          </Group>
        </Section>
      )}
      <Section title={words('timeline.title')}>
        <OrderTimeline events={order.timeline} nameOf={nameOf} />
      </Section>
    </Stack>
  )
}
