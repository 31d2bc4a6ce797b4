import { Anchor, Group, Stack, Text, TextInput } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { $api } from '@/api/client'
import type { Money } from '@/api/types'
import { Empty, format, Page, QueryState, Section, Skeletons, Together, useList } from '@/ui'
import { Entries, useAccountName } from './Entries'
import { Pages } from './JournalPage'
import { instantOf, localNow } from './pieces'
import { useBooksTexts } from './texts'
import { dayName } from './words'

const CreditLimit = lazy(() => import('./CreditLimit'))
const WorkerBonuses = lazy(() => import('./WorkerBonuses'))

/** One account at a moment, the entries that made the balance, and what managers decide about its owner. */
export default function AccountPage() {
  const t = useBooksTexts()
  const { code } = useParams({ strict: false }) as { code: string }
  const list = useList()
  const { at } = list.filters
  const name = useAccountName([code])
  const [kind, owner] = code.split(':')
  const until = instantOf(at) === undefined ? undefined : at?.slice(0, 10)
  const query = $api.useQuery(
    'get',
    '/api/billing/journal',
    {
      params: {
        query: {
          account: code,
          page: list.page,
          size: list.size,
          ...(until === undefined ? {} : { to: until }),
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const balance = useBalance(code, at)
  const waits = <Skeletons rows={2} height={96} />
  const movements = (
    <Section
      title={until === undefined ? t('movements') : t('movementsUntil', { day: dayName(until) })}
      aside={
        <Anchor component={Link} to="/books/journal" search={{ account: code } as never} size="sm">
          {t('toJournal')}
        </Anchor>
      }
    >
      <QueryState query={query} skeleton={<Skeletons rows={4} height={88} />}>
        {(found) =>
          found.items.length === 0 ? (
            <Empty title={t('noEntries')} text={t('noMovements')} />
          ) : (
            <Stack>
              <Entries label={t('movements')} entries={found.items} withOrder />
              <Pages list={list} found={found} />
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
  return (
    <Page title={name(code)} back={{ to: '/books/balances', label: t('balances') }}>
      <Balance code={code} at={at} onAt={(moment) => list.set({ at: moment })} />
      {/* Each below what grows while it loads, so that nothing jumps. */}
      <Together queries={[balance]} skeleton={waits}>
        <Suspense fallback={waits}>
          {owner !== undefined && kind === 'client' ? (
            <CreditLimit clientId={owner} below={movements} />
          ) : owner !== undefined && kind === 'worker' ? (
            <WorkerBonuses workerId={owner} below={movements} />
          ) : (
            movements
          )}
        </Suspense>
      </Together>
    </Page>
  )
}

function useBalance(code: string, at: string | undefined) {
  const instant = instantOf(at)
  return $api.useQuery(
    'get',
    '/api/billing/accounts/{code}/balance',
    { params: { path: { code }, query: instant === undefined ? {} : { at: instant } } },
    { placeholderData: keepPreviousData },
  )
}

function Balance({
  code,
  at,
  onAt,
}: {
  code: string
  at: string | undefined
  onAt: (moment: string | undefined) => void
}) {
  const t = useBooksTexts()
  const instant = instantOf(at)
  const query = useBalance(code, at)
  const kind = code.split(':')[0] ?? ''
  const owned = kind === 'client' || kind === 'worker'
  return (
    <Group justify="space-between" align="flex-end" className="surface" p="md">
      {/* So wide that the moment stands below it on every phone, whatever is said. */}
      <Stack gap={2} style={{ flex: '1 1 260px' }}>
        <Text size="sm" c="dimmed">
          {instant === undefined ? t('balanceNow') : t('balanceAt', { at: format.moment(instant) })}
        </Text>
        <QueryState
          query={query}
          skeleton={
            <>
              <Text fz={26} lh={1.2}>
                …
              </Text>
              {owned && <Text size="sm">…</Text>}
            </>
          }
        >
          {({ balance }) => (
            <>
              <Text fz={26} fw={650} lh={1.2} className="tabular">
                {format.money(balance)}
              </Text>
              {owned && <Meaning kind={kind} balance={balance} />}
            </>
          )}
        </QueryState>
      </Stack>
      <TextInput
        type="datetime-local"
        label={t('moment')}
        style={{ flex: '0 1 240px' }}
        value={at ?? ''}
        max={localNow()}
        onChange={(event) => onAt(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
    </Group>
  )
}

/** Who owes whom: the sign alone says it to accountants only. */
function Meaning({ kind, balance }: { kind: 'client' | 'worker'; balance: Money }) {
  const t = useBooksTexts()
  const value = Number(balance.amount)
  return <Text size="sm">{value === 0 ? t('even') : value > 0 ? t(`owes.${kind}`) : t(`owed.${kind}`)}</Text>
}
