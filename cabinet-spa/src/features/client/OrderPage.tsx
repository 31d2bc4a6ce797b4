import { Box, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
  IconAlertTriangle,
  IconCalendarRepeat,
  IconCalendarTime,
  IconCookie,
  IconCreditCard,
  IconMapPin,
  IconRefresh,
  IconX,
} from '@tabler/icons-react'
import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { $api, api } from '@/api/client'
import { asProblem } from '@/api/problems'
import type { Orders } from '@/api/types'
import { useAccount } from '@/auth/useSession'
import { OrderBadge, OrderTimeline, PriceLines, placeLine, Thread, useOrderTexts } from '@/features/order'
import { languages } from '@/i18n'
import { Empty, Facts, format, Page, ProtectedPhoto, QueryState, Section, Skeletons } from '@/ui'
import { shownPhone } from '@/ui/phone'
import { CancelDialog, CorrectDialog, DateDialog, DisputeDialog, ORDER, useFresh } from './dialogs'
import css from './client.module.css'
import { plainWords } from './hero'
import { useClientProblem } from './problems'
import { RatingSection } from './RatingForm'
import { useClientTexts } from './texts'

type Order = Orders['OrderView']

/** An order as its client sees it; whoever else has to do with it is led to their own page of it. */
export default function OrderPage() {
  const t = useClientTexts()
  const account = useAccount()
  const { orderId } = useParams({ strict: false }) as { orderId: string }
  const found = $api.useQuery('get', ORDER, { params: { path: { orderId } } })
  const order = found.data
  const back = { to: '/orders', label: t('order.toOrders') }
  if (order === undefined) {
    const missing = found.isError && asProblem(found.error).status === 404
    return (
      <Page title={missing ? t('order.notFound') : t('order.details')} back={back}>
        {missing ? (
          <Empty
            title={t('order.notFound')}
            action={
              <Button component={Link} to="/orders" variant="light">
                {t('order.toOrders')}
              </Button>
            }
          />
        ) : (
          <QueryState query={found} skeleton={<Skeletons rows={3} height={140} />}>
            {() => null}
          </QueryState>
        )}
      </Page>
    )
  }
  if (order.clientId !== account.accountId) {
    if (order.worker?.id === account.accountId) return <Navigate to={`/jobs/${orderId}`} replace />
    if (account.roles.includes('MANAGER')) return <Navigate to={`/manage/orders/${orderId}`} replace />
  }
  return <Shown key={orderId} order={order} back={back} />
}

type Dialog = 'cancel' | 'move' | 'correct' | 'dispute' | 'copy'

function Shown({ order, back }: { order: Order; back: { to: string; label: string } }) {
  const t = useClientTexts()
  const words = useOrderTexts()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const may = new Set(order.moves)
  const [asked, setAsked] = useState<Dialog>()
  // Letters link to ?copy: the dialog is there at once.
  const dialog = asked ?? ('copy' in search && may.has('COPY') ? 'copy' : undefined)
  const name = languages.current() === 'en' ? order.type.nameEn : order.type.nameRu
  const { title, next } = plainWords(order, t)

  function close() {
    setAsked(undefined)
    if ('copy' in search) void navigate({ to: '.', search: {}, replace: true } as never)
  }

  return (
    <Page
      title={name}
      back={back}
      subtitle={
        <>
          {format.placeTime(order.startsAt)} · {placeLine(order.place)}
        </>
      }
    >
      <div className={css.order}>
        <Stack gap="md">
          <Box component="section" className="surface" p={{ base: 'md', sm: 'lg' }} aria-live="polite">
            <Stack gap="sm">
              <OrderBadge state={order.state} outcome={order.ended?.outcome} />
              <Title order={2} fz={{ base: 24, sm: 28 }} lh={1.2} style={{ overflowWrap: 'anywhere' }}>
                {title}
              </Title>
              {next.map((line) => (
                <Text key={line} style={{ overflowWrap: 'anywhere' }}>
                  {line}
                </Text>
              ))}
              <MainActions order={order} may={may} ask={setAsked} />
            </Stack>
          </Box>
          {order.ended?.outcome === 'COMPLETED' && order.fortune != null && <Fortune text={order.fortune} />}
          <RatingSection key={order.rating?.stars ?? 0} order={order} mayRate={may.has('RATE')} />
        </Stack>
        <Stack gap="md" className={css.side}>
          <Section title={words('price')}>
            {order.price == null ? (
              <Text>{order.ended == null ? words('price.later') : t('hero.CANCELLED.free')}</Text>
            ) : (
              <PriceLines price={order.price} />
            )}
            <Facts
              items={[
                [
                  t('order.payment'),
                  <>
                    {words(`payment.${order.payment.state}`)}
                    {order.payment.credited && (
                      <Text size="sm" c="dimmed">
                        {words('credited')}
                      </Text>
                    )}
                  </>,
                ],
              ]}
            />
          </Section>
          <Section title={t('order.details')}>
            <Facts items={details(order, t, words)} />
            {order.copyOf != null && (
              <Link
                to={`/orders/${order.copyOf}`}
                style={{ color: 'var(--mantine-color-anchor)', fontSize: 14 }}
              >
                {t('order.copyOf')}
              </Link>
            )}
          </Section>
          <Disputes order={order} may={may} />
          <OtherActions may={may} ask={setAsked} />
        </Stack>
        <Stack gap="md">
          <Photos order={order} />
          <Thread orderId={order.id} open={may.has('MESSAGE')} />
          <Section title={words('timeline.title')}>
            <OrderTimeline events={order.timeline} />
          </Section>
        </Stack>
      </div>
      <CancelDialog order={order} opened={dialog === 'cancel'} onClose={close} />
      <DateDialog order={order} opened={dialog === 'move'} onClose={close} copy={false} />
      <DateDialog order={order} opened={dialog === 'copy'} onClose={close} copy />
      <CorrectDialog order={order} opened={dialog === 'correct'} onClose={close} />
      {dialog === 'dispute' && <DisputeDialog order={order} opened onClose={close} />}
    </Page>
  )
}

function details(
  order: Order,
  t: ReturnType<typeof useClientTexts>,
  words: ReturnType<typeof useOrderTexts>,
): [string, ReactNode][] {
  const facts: [string, ReactNode][] = []
  if (order.worker != null) facts.push([t('order.worker'), order.worker.name ?? t('hero.someone')])
  facts.push([t('order.kit'), words(`kit.${order.kit.state}`)])
  facts.push([t('order.what'), <span style={{ whiteSpace: 'pre-wrap' }}>{order.description}</span>])
  facts.push([t('order.when'), format.placeTime(order.startsAt)])
  facts.push([t('order.where'), placeLine(order.place)])
  if (order.place.entryNotes != null && order.place.entryNotes !== '') {
    facts.push([t('order.entry'), order.place.entryNotes])
  }
  if (order.contact != null) {
    facts.push([t('order.contact'), `${order.contact.name}, ${shownPhone(order.contact.phone)}`])
  }
  return facts
}

interface Acts {
  may: Set<string>
  ask: (dialog: Dialog) => void
}

/** What the order waits for, or is offered next. */
function MainActions({ order, may, ask }: Acts & { order: Order }) {
  const t = useClientTexts()
  const show = useClientProblem()
  const fresh = useFresh()
  const [busy, setBusy] = useState(false)

  async function payAgain() {
    setBusy(true)
    try {
      const { data } = await api.POST('/api/orders/orders/{orderId}/payment', {
        params: { path: { orderId: order.id } },
      })
      fresh(data)
      notifications.show({ message: t('pay.tried') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  const payment = order.state === 'PAYMENT_NEEDED'
  const date = order.dateNeeded && may.has('MOVE_DATE')
  const copy = may.has('COPY')
  if (!payment && !date && !copy) return null
  return (
    <Group gap="sm" mt={4}>
      {payment && (
        <Button
          component={Link}
          to="/money"
          search={{ order: order.id } as never}
          size="md"
          leftSection={<IconCreditCard size={20} aria-hidden />}
        >
          {order.payment.declined === 'NO_METHOD' ? t('pay.addCard') : t('pay.changeCard')}
        </Button>
      )}
      {payment && may.has('PAY') && order.payment.declined !== 'NO_METHOD' && (
        <Button
          variant="default"
          size="md"
          loading={busy}
          leftSection={<IconRefresh size={20} aria-hidden />}
          onClick={() => void payAgain()}
        >
          {t('pay.again')}
        </Button>
      )}
      {date && (
        <Button
          size="md"
          leftSection={<IconCalendarTime size={20} aria-hidden />}
          onClick={() => ask('move')}
        >
          {t('act.moveDate')}
        </Button>
      )}
      {copy && (
        <Button
          size="md"
          leftSection={<IconCalendarRepeat size={20} aria-hidden />}
          onClick={() => ask('copy')}
        >
          {t('act.copy')}
        </Button>
      )}
    </Group>
  )
}

function OtherActions({ may, ask }: Acts) {
  const t = useClientTexts()
  const acts = [
    ['MOVE_DATE', 'move', t('act.moveDate'), IconCalendarTime],
    ['CORRECT', 'correct', t('act.correct'), IconMapPin],
    ['DISPUTE', 'dispute', t('act.dispute'), IconAlertTriangle],
    ['CANCEL', 'cancel', t('act.cancel'), IconX],
  ] as const
  const possible = acts.filter(([move]) => may.has(move))
  if (possible.length === 0) return null
  return (
    <Section title={t('order.actions')}>
      <Stack gap="xs">
        {possible.map(([move, dialog, label, Icon]) => (
          <Button
            key={move}
            variant="default"
            size="md"
            justify="flex-start"
            fullWidth
            leftSection={<Icon size={20} aria-hidden />}
            {...(move === 'CANCEL' ? { c: 'var(--mantine-color-error)' } : {})}
            onClick={() => ask(dialog)}
          >
            {label}
          </Button>
        ))}
      </Stack>
    </Section>
  )
}

function Fortune({ text }: { text: string }) {
  const t = useClientTexts()
  return (
    <Box className="surface" p={{ base: 'md', sm: 'lg' }}>
      <Group wrap="nowrap" gap="md">
        <IconCookie size={34} stroke={1.5} color="#c98a1b" aria-hidden style={{ flex: 'none' }} />
        <div>
          <Text size="sm" c="dimmed">
            {t('order.fortune')}
          </Text>
          <Text fw={600} fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </div>
      </Group>
    </Box>
  )
}

function Photos({ order }: { order: Order }) {
  const t = useClientTexts()
  const shown: [id: string, text: string][] = order.photos.map((id, index) => [
    id,
    t('order.photoOwn', { number: index + 1 }),
  ])
  const { checkInPhoto, checkedInAt, completionPhoto, completedAt } = order.work
  if (checkInPhoto != null) {
    shown.unshift([checkInPhoto, t('order.photoCheckIn', { when: format.moment(checkedInAt ?? '') })])
  }
  if (completionPhoto != null) {
    shown.unshift([completionPhoto, t('order.photoCompletion', { when: format.moment(completedAt ?? '') })])
  }
  if (shown.length === 0) return null
  return (
    <Section title={t('order.photos')}>
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 4 }} spacing="sm">
        {shown.map(([id, text]) => (
          <div key={id}>
            <ProtectedPhoto path={`/api/orders/photos/${id}`} alt={text} size={132} />
            <Text size="xs" c="dimmed" mt={4}>
              {text}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  )
}

/** What the client has reported as wrong. */
function Disputes({ order, may }: { order: Order; may: Set<string> }) {
  const t = useClientTexts()
  const disputes = $api.useQuery(
    'get',
    '/api/orders/orders/{orderId}/disputes',
    { params: { path: { orderId: order.id } } },
    { enabled: may.has('DISPUTE') || order.ended != null },
  )
  const items = disputes.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('dispute.sent')}>
      <Stack gap="xs">
        {items.map((one) => (
          <div key={one.id}>
            <Text style={{ overflowWrap: 'anywhere' }}>{one.text}</Text>
            <Text size="sm" c="dimmed">
              {format.moment(one.at)}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
