import { Anchor, Box, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { $api } from '@/api/client'
import type { Matching, Orders, Store } from '@/api/types'
import {
  inLanguage,
  Notes,
  OrderBadge,
  OrderTimeline,
  placeLine,
  PriceLines,
  Stays,
  Thread,
} from '@/features/order'
import { usePeople } from '@/features/people'
import { languages } from '@/i18n'
import { Facts, format, ProtectedPhoto, QueryState, Section, Skeletons, Together } from '@/ui'
import { shownPhone } from '@/ui/phone'
import { useEnding, useOrderWord, word } from './pieces'
import { useQualityTexts } from './texts'

type Order = Orders['OrderView']

const MOST = 100

interface Asked<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** Everything that is known of the order, each part from the service it belongs to (US-190). */
export function Evidence({ orderId, order }: { orderId: string; order: Asked<Order> }) {
  const t = useQualityTexts()
  return (
    <Stack gap="lg">
      <QueryState query={order} skeleton={<Skeletons rows={3} height={120} />}>
        {(found) => (
          <>
            <OrderFacts order={found} />
            <Section title={t('photos')}>
              <Photos order={found} />
            </Section>
            <Section title={t('timeline')}>
              <OrderTimeline events={found.timeline} />
            </Section>
          </>
        )}
      </QueryState>
      {/* Below what grows while it loads, so that nothing jumps. */}
      <Together queries={[order]} skeleton={null}>
        <Disputes orderId={orderId} />
        <Stays orderId={orderId} />
        <Matches orderId={orderId} />
        <Kits orderId={orderId} />
        <Journal orderId={orderId} />
        <Thread orderId={orderId} />
        <Notes orderId={orderId} />
      </Together>
    </Stack>
  )
}

function OrderFacts({ order }: { order: Order }) {
  const ending = useEnding()
  const orderWord = useOrderWord()
  const t = useQualityTexts()
  const person = usePeople([order.clientId, order.worker?.id])
  const ended = order.ended
  const items: [string, ReactNode][] = [
    [t('type'), inLanguage({ ru: order.type.nameRu, en: order.type.nameEn })],
    [t('orderWhen'), format.placeTime(order.startsAt)],
    [t('orderWhere'), placeLine(order.place)],
    [t('orderWhat'), order.description],
    [t('client'), order.clientName ?? person(order.clientId)],
  ]
  if (order.contact != null) {
    items.push([
      t('contact'),
      <>
        {order.contact.name},{' '}
        <Anchor href={`tel:${order.contact.phone}`}>{shownPhone(order.contact.phone)}</Anchor>
      </>,
    ])
  }
  if (order.place.entryNotes != null && order.place.entryNotes !== '') {
    items.push([t('entryNotes'), order.place.entryNotes])
  }
  items.push([
    t('worker'),
    order.worker == null ? t('workerNone') : (order.worker.name ?? person(order.worker.id)),
  ])
  if (ended != null) {
    items.push([
      t('ended'),
      [
        ending(ended.outcome, ended.cause),
        ...(ended.noShow ? [t('noShow')] : []),
        format.moment(ended.at),
      ].join(', '),
    ])
    if (ended.reason != null && ended.reason !== '') items.push([t('endReason'), ended.reason])
  }
  items.push([t('kit'), orderWord('kit', order.kit.state)])
  items.push([t('payment'), orderWord('payment', order.payment.state)])
  if (order.rating != null) {
    items.push([
      t('rating'),
      `${t('ratingStars', { stars: order.rating.stars })}${order.rating.comment ? `: ${order.rating.comment}` : ''}`,
    ])
  }
  return (
    <Section title={t('order')} aside={<OrderBadge state={order.state} outcome={order.ended?.outcome} />}>
      <Facts items={items} />
      {order.price != null && (
        <Box maw={360}>
          <PriceLines price={order.price} />
        </Box>
      )}
    </Section>
  )
}

function Photos({ order }: { order: Order }) {
  const t = useQualityTexts()
  const photos: { id: string; label: string }[] = order.photos.map((id, index) => ({
    id,
    label: t('photoOrder', { n: index + 1 }),
  }))
  const { checkInPhoto, completionPhoto } = order.work
  if (checkInPhoto != null) photos.push({ id: checkInPhoto, label: t('photoCheckIn') })
  if (completionPhoto != null) photos.push({ id: completionPhoto, label: t('photoCompletion') })
  if (photos.length === 0) return <None>{t('photosNone')}</None>
  return (
    <Group align="flex-start">
      {photos.map(({ id, label }) => (
        <Stack key={id} gap={4} maw={130}>
          <ProtectedPhoto path={`/api/orders/photos/${id}`} alt={label} />
          <Text size="sm" c="dimmed">
            {label}
          </Text>
        </Stack>
      ))}
    </Group>
  )
}

function None({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  )
}

/** A part that has its own query: a failure of one service leaves the others readable. */
function Part<T>({
  title,
  query,
  none,
  isNone,
  children,
}: {
  title: string
  query: Asked<T>
  none: string
  isNone: (data: T) => boolean
  children: (data: T) => ReactNode
}) {
  return (
    <Section title={title}>
      <QueryState query={query} skeleton={<Skeletons rows={2} height={36} />}>
        {(data) => (isNone(data) ? <None>{none}</None> : children(data))}
      </QueryState>
    </Section>
  )
}

const noItems = ({ items }: { items: unknown[] }) => items.length === 0

function Matches({ orderId }: { orderId: string }) {
  const t = useQualityTexts()
  const query = $api.useQuery('get', '/api/matching/matches', {
    params: { query: { orderId, size: MOST } },
  })
  return (
    <Part title={t('match')} query={query} none={t('matchNone')} isNone={noItems}>
      {({ items }) => (
        <Stack gap="md">
          {items.map((match) => (
            <MatchView key={match.id} match={match} />
          ))}
        </Stack>
      )}
    </Part>
  )
}

function MatchView({ match }: { match: Matching['MatchView'] }) {
  const t = useQualityTexts()
  const person = usePeople([
    match.workerId,
    match.chosen?.managerId,
    ...match.candidates.map(({ workerId }) => workerId),
  ])
  const out = match.filters.reduce((sum, { filteredOut }) => sum + filteredOut, 0)
  const booked = match.candidates.find(({ workerId }) => workerId === match.workerId)
  return (
    <Stack gap={6}>
      <Text fw={600}>{t('matchAttempt', { attempt: match.attempt, worker: person(match.workerId) })}</Text>
      {match.chosen != null && (
        <Text size="sm">
          {t('matchChosen', { name: person(match.chosen.managerId), reason: match.chosen.reason })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('matchConsidered', {
          considered: match.considered,
          left: match.considered - out,
          version: match.pipelineVersion,
        })}
        {match.filters
          .filter(({ filteredOut }) => filteredOut > 0)
          .map(
            ({ step, filteredOut }) =>
              ` ${t('matchFilter', { step: word('step', step), out: filteredOut })}.`,
          )}
      </Text>
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {match.candidates.map((candidate) => (
          <Group component="li" key={candidate.workerId} justify="space-between" wrap="nowrap">
            <Text size="sm" {...(candidate.workerId === match.workerId ? { fw: 650 } : {})}>
              {person(candidate.workerId)}
              {candidate.takenMeanwhile && ` (${t('matchTaken')})`}
            </Text>
            <Text size="sm" className="tabular">
              {format.number(Math.round(candidate.total * 100) / 100)}
            </Text>
          </Group>
        ))}
      </Stack>
      {booked !== undefined && booked.steps.length > 0 && (
        <Box>
          <Text size="sm" c="dimmed">
            {t('matchSteps')}:
          </Text>
          <Text size="sm">
            {booked.steps
              .map(
                ({ step, points }) =>
                  `${word('step', step)} ${format.number(Math.round(points * 100) / 100)}`,
              )
              .join(' + ')}
          </Text>
        </Box>
      )}
    </Stack>
  )
}

function nameOf(item: { nameRu: string; nameEn: string }): string {
  return languages.current() === 'en' && item.nameEn !== '' ? item.nameEn : item.nameRu
}

function Kits({ orderId }: { orderId: string }) {
  const t = useQualityTexts()
  const kits = $api.useQuery('get', '/api/store/kits', { params: { query: { orderId, size: MOST } } })
  const movements = $api.useQuery('get', '/api/store/movements', {
    params: { query: { orderId, size: MOST } },
  })
  return (
    <Part title={t('evidenceStore')} query={kits} none={t('kitsNone')} isNone={noItems}>
      {({ items }) => (
        <Stack gap="md">
          {items.map((kit) => (
            <Stack key={kit.id} gap={4}>
              <Text fw={600}>
                {t('kit')}: {t(`kit.${kit.state}`)}
                {kit.issuedAt != null && `, ${format.moment(kit.issuedAt)}`}
              </Text>
              <Text size="sm">
                {kit.lines.map((line) => `${nameOf(line)} × ${format.number(line.quantity)}`).join(', ')}
              </Text>
            </Stack>
          ))}
          <QueryState query={movements} skeleton={<Skeletons rows={1} height={36} />}>
            {(moved) =>
              moved.items.length === 0 ? (
                <None>{t('movementsNone')}</None>
              ) : (
                <MovementList movements={moved.items} />
              )
            }
          </QueryState>
        </Stack>
      )}
    </Part>
  )
}

function MovementList({ movements }: { movements: Store['MovementView'][] }) {
  const t = useQualityTexts()
  const person = usePeople(movements.map(({ actorId }) => actorId))
  return (
    <Stack component="ul" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
      {movements.map((row) => (
        <Group component="li" key={row.id} justify="space-between" wrap="nowrap" align="flex-start">
          <Text size="sm">
            {t(`movement.${row.kind}`)}: {nameOf(row)}
            <Text span inherit c="dimmed">
              {' '}
              {format.moment(row.at)}, {row.actorName ?? person(row.actorId)}
              {row.note != null && row.note !== '' && `, ${row.note}`}
            </Text>
          </Text>
          <Text size="sm" fw={600} className="tabular">
            {row.quantity > 0 ? '+' : '−'}
            {format.number(Math.abs(row.quantity))}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

/** What an account is: its kind, and whose it is. */
function account(code: string, person: (id: string) => string): string {
  const [kind = '', owner] = code.split(':')
  const name = word('account', kind)
  return owner === undefined || kind === 'pool' ? name : `${name} ${person(owner)}`
}

function Journal({ orderId }: { orderId: string }) {
  const t = useQualityTexts()
  const query = $api.useQuery('get', '/api/billing/journal', {
    params: { query: { orderId, size: MOST } },
  })
  const owners = (query.data?.items ?? [])
    .flatMap(({ postings }) => postings)
    .map(({ account: code }) => code.split(':'))
    .filter(([kind, owner]) => owner !== undefined && kind !== 'pool')
    .map(([, owner]) => owner)
  const person = usePeople(owners)
  return (
    <Part title={t('money')} query={query} none={t('moneyNone')} isNone={noItems}>
      {({ items }) => (
        <Stack gap="md">
          {[...items].reverse().map((entry) => (
            <Box key={entry.id}>
              <Group gap={6}>
                <Anchor component={Link} to={`/books/entries/${String(entry.id)}`} fw={600}>
                  {t(`entry.${entry.kind}`)}
                </Anchor>
                <Text c="dimmed" size="sm">
                  {format.moment(entry.at)}
                  {entry.reverses != null && `, ${t('reverses', { id: entry.reverses })}`}
                </Text>
              </Group>
              {entry.postings.map((posting, index) => (
                <Group key={index} justify="space-between" wrap="nowrap">
                  <Text size="sm">
                    {account(posting.account, person)}
                    <Text span inherit c="dimmed">
                      {' '}
                      {t(posting.side === 'DEBIT' ? 'debit' : 'credit')}
                    </Text>
                  </Text>
                  <Text size="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                    {format.money(posting.amount)}
                  </Text>
                </Group>
              ))}
            </Box>
          ))}
        </Stack>
      )}
    </Part>
  )
}

function Said({ who, at, text }: { who: string; at: string; text: string }) {
  return (
    <Box>
      <Text size="sm" c="dimmed">
        {format.moment(at)} · {who}
      </Text>
      <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</Text>
    </Box>
  )
}

function author(row: { author?: string | null; authorName?: string | null }): string {
  const part = row.author == null ? '' : word('author', row.author)
  return row.authorName == null ? part : part === '' ? row.authorName : `${row.authorName}, ${part}`
}

const ofOrder = (orderId: string) => ({
  params: { path: { orderId }, query: { size: MOST } },
})

function Disputes({ orderId }: { orderId: string }) {
  const t = useQualityTexts()
  const query = $api.useQuery('get', '/api/orders/orders/{orderId}/disputes', ofOrder(orderId))
  return (
    <Part title={t('disputes')} query={query} none={t('disputesNone')} isNone={noItems}>
      {({ items }) => (
        <Stack gap="sm">
          {items.map((row) => (
            <Said key={row.id} who={author(row)} at={row.at} text={row.text} />
          ))}
        </Stack>
      )}
    </Part>
  )
}
