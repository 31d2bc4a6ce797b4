import { Anchor, Button, Code, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Billing, Money } from '@/api/types'
import { useHasRole } from '@/auth/useSession'
import { PersonName } from '@/features/people'
import { Confirm, Consequences, Facts, format, Page, QueryState, Section, useShowProblem } from '@/ui'
import { EntryKind, Reversal, useAccountName } from './Entries'
import { rub } from './pieces'
import { useBooksTexts } from './texts'
import { useBookWords } from './words'

type Entry = Billing['EntryView']
type Explanation = Billing['EntryExplanation']

/** A figure down to what made it: the event, the order, the charge, the rate, the person and the reason. */
export default function EntryPage() {
  const t = useBooksTexts()
  const { entryId } = useParams({ strict: false }) as { entryId: string }
  const manager = useHasRole('MANAGER')
  const query = $api.useQuery('get', '/api/billing/entries/{id}', {
    params: { path: { id: Number(entryId) } },
  })
  return (
    <Page
      title={t('entryTitle', { id: entryId })}
      {...(manager ? { back: { to: '/books/journal', label: t('journal') } } : {})}
      subtitle={query.data === undefined ? undefined : <EntryKind kind={query.data.entry.kind} />}
      actions={manager && query.data !== undefined && <Reverse entry={query.data.entry} />}
    >
      <QueryState query={query}>
        {(explained) => (
          <>
            <Section title={t('postings')}>
              <Postings entry={explained.entry} />
            </Section>
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
              <Stack gap="lg">
                <Whence entry={explained.entry} />
                <Seal seal={explained.seal} />
              </Stack>
              {explained.charge != null && (
                <Stack gap="lg">
                  <ChargeFacts explained={explained} charge={explained.charge} />
                  {explained.rate != null && <RateFacts rate={explained.rate} />}
                </Stack>
              )}
            </SimpleGrid>
          </>
        )}
      </QueryState>
    </Page>
  )
}

function Postings({ entry }: { entry: Entry }) {
  const t = useBooksTexts()
  const manager = useHasRole('MANAGER')
  const name = useAccountName(entry.postings.map(({ account }) => account))
  const sum = (side: 'DEBIT' | 'CREDIT') =>
    rub(
      entry.postings
        .filter((posting) => posting.side === side)
        .reduce((total, { amount }) => total + Number(amount.amount), 0),
    )
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the screen.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('postings')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('account')}</Table.Th>
            <Table.Th ta="right">{t('debit')}</Table.Th>
            <Table.Th ta="right">{t('credit')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entry.postings.map(({ account, side, amount }, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                {manager ? (
                  <Anchor component={Link} to={`/books/accounts/${account}`} size="sm">
                    {name(account)}
                  </Anchor>
                ) : (
                  name(account)
                )}
              </Table.Td>
              <Table.Td ta="right">{side === 'DEBIT' && format.money(amount)}</Table.Td>
              <Table.Td ta="right">{side === 'CREDIT' && format.money(amount)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('total')}</Table.Th>
            <Table.Th ta="right">{format.money(sum('DEBIT'))}</Table.Th>
            <Table.Th ta="right">{format.money(sum('CREDIT'))}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  )
}

function Whence({ entry }: { entry: Entry }) {
  const t = useBooksTexts()
  const words = useBookWords()
  const manager = useHasRole('MANAGER')
  const items: [string, ReactNode][] = [[t('postedAt'), format.moment(entry.at)]]
  if (entry.effectiveAt !== entry.at) items.push([t('countsAt'), format.moment(entry.effectiveAt)])
  if (entry.orderId != null) {
    const number = words('orderNumber', { number: format.orderNumber(entry.orderId) })
    items.push([
      t('order'),
      manager ? (
        <Anchor component={Link} to={`/manage/orders/${entry.orderId}`}>
          {number}
        </Anchor>
      ) : (
        <CaseOf orderId={entry.orderId}>{number}</CaseOf>
      ),
    ])
  }
  if (entry.reference != null) {
    items.push([
      t('document'),
      manager ? (
        <Anchor component={Link} to="/books/journal" search={{ reference: entry.reference } as never}>
          {entry.reference}
        </Anchor>
      ) : (
        entry.reference
      ),
    ])
  }
  items.push([t('madeBy'), entry.madeBy == null ? t('bySystem') : <PersonName id={entry.madeBy} />])
  if (entry.reason != null) items.push([t('reason'), entry.reason])
  if (entry.reverses != null || entry.reversedBy != null) {
    items.push([t('correction'), <Reversal key="r" entry={entry} />])
  }
  items.push([
    t('cause'),
    <Stack key="c" gap={2}>
      <Code style={{ overflowWrap: 'anywhere', width: 'fit-content' }}>{entry.cause}</Code>
      <Text size="xs" c="dimmed">
        {t('causeHint')}
      </Text>
    </Stack>,
  ])
  return (
    <Section title={t('whence')}>
      <Facts items={items} />
      {manager && entry.kind !== 'BONUS' && (
        <Text size="sm" c="dimmed">
          {t('notByHand')}
        </Text>
      )}
    </Section>
  )
}

/** A controller looks at orders through their cases. */
function CaseOf({ orderId, children }: { orderId: string; children: string }) {
  const query = $api.useQuery('get', '/api/analyst/cases', {
    params: { query: { orderId, size: 1 } },
  })
  const found = query.data?.items[0]
  if (found === undefined) return <>{children}</>
  return (
    <Anchor component={Link} to={`/quality/cases/${found.id}`}>
      {children}
    </Anchor>
  )
}

function ChargeFacts({ explained, charge }: { explained: Explanation; charge: Billing['ChargeView'] }) {
  const t = useBooksTexts()
  const manager = useHasRole('MANAGER')
  const person = (kind: 'client' | 'worker', id: string) =>
    manager ? (
      <Anchor component={Link} to={`/books/accounts/${kind}:${id}`}>
        <PersonName id={id} />
      </Anchor>
    ) : (
      <PersonName id={id} />
    )
  const items: [string, ReactNode][] = [
    [t('chargeAmount'), <b key="a">{format.money(charge.amount)}</b>],
    [
      t('outcome'),
      t(`outcome.${charge.outcome}` as 'outcome.COMPLETED') +
        (charge.cause == null ? '' : `, ${t(`cause.${charge.cause}` as 'cause.CLIENT')}`),
    ],
    [t('client'), person('client', charge.clientId)],
  ]
  if (charge.workerId != null) items.push([t('worker'), person('worker', charge.workerId)])
  items.push([t('chargedAt'), format.moment(charge.chargedAt)])
  items.push([t('paidAt'), charge.paidAt == null ? t('notPaid') : format.moment(charge.paidAt)])
  if (charge.creditedAt != null) items.push([t('creditedAt'), format.moment(charge.creditedAt)])
  return (
    <Section title={t('charge')}>
      <Facts items={items} />
      {explained.rate != null && <Sum charge={charge} rate={explained.rate} />}
    </Section>
  )
}

/** Half-up in kopecks, as billing rounds it; both factors are whole, so that nothing is lost on the way. */
function share({ amount }: Money, percent: number): Money {
  const kopecks = (Math.round(Number(amount) * 100) * Math.round(percent * 100)) / 10_000
  return rub(Math.round(kopecks) / 100)
}

/** How the worker's part came to be, as one would say it. */
function Sum({ charge, rate }: { charge: Billing['ChargeView']; rate: Billing['RateView'] }) {
  const t = useBooksTexts()
  const text =
    charge.outcome === 'COMPLETED'
      ? t('sumShare', {
          share: format.percent(rate.sharePercent / 100),
          amount: format.money(charge.amount),
          result: format.money(share(charge.amount, rate.sharePercent)),
        })
      : charge.cause === 'WORKER'
        ? t('sumFine', { fine: format.money(rate.fine) })
        : t('sumNothing')
  return <Text size="sm">{text}</Text>
}

function RateFacts({ rate }: { rate: Billing['RateView'] }) {
  const t = useBooksTexts()
  return (
    <Section title={t('rate')}>
      <Facts
        items={[
          [
            t('rateVersion'),
            t('rateVersionSince', { version: rate.version, at: format.moment(rate.startsAt) }),
          ],
          [t('rateShare'), format.percent(rate.sharePercent / 100)],
          [t('rateFine'), format.money(rate.fine)],
          [t('rateBy'), rate.decidedBy == null ? t('rateFirst') : <PersonName id={rate.decidedBy} />],
        ]}
      />
    </Section>
  )
}

function Seal({ seal }: { seal: Billing['SealView'] | null | undefined }) {
  const t = useBooksTexts()
  return (
    <Section title={t('seal')}>
      {seal == null ? (
        <Text c="dimmed">{t('sealWaiting')}</Text>
      ) : (
        <Facts
          items={[
            [t('sealNumber'), String(seal.number)],
            [t('sealedAt'), format.moment(seal.sealedAt)],
            [
              t('sealHash'),
              <Code key="h" style={{ overflowWrap: 'anywhere' }}>
                {seal.hash}
              </Code>,
            ],
          ]}
        />
      )}
    </Section>
  )
}

/** Only what no process of its own follows is taken back by hand, and that once. */
function reversible(entry: Entry): boolean {
  return entry.kind === 'BONUS' && entry.reverses == null && entry.reversedBy == null
}

function Reverse({ entry }: { entry: Entry }) {
  const t = useBooksTexts()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (!reversible(entry)) return null

  async function reverse(reason: string) {
    setBusy(true)
    try {
      const { data } = await api.POST('/api/billing/entries/{id}/reversal', {
        params: { path: { id: entry.id }, header: { 'Idempotency-Key': keys.of(reason) } },
        body: { reason },
      })
      keys.forget()
      setAsking(false)
      notifications.show({ color: 'forest', message: t('reversed', { id: data!.id }) })
      await client.invalidateQueries({ queryKey: ['get', '/api/billing/entries/{id}'] })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button
        variant="default"
        c="var(--mantine-color-error)"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('reverse')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('reverseTitle', { id: entry.id })}
        confirm={t('reverse')}
        danger
        reason={t('reason')}
        busy={busy}
        onConfirm={(reason) => void reverse(reason)}
      >
        <Consequences
          lines={[
            t('reverse.opposite', {
              amount: entry.postings[0] === undefined ? '' : format.money(entry.postings[0].amount),
            }),
            t('reverse.stays'),
            t('reverse.once'),
          ]}
        />
      </Confirm>
    </>
  )
}
