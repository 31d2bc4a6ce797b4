import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { Empty, Page, Pager, QueryState, Skeletons, useCommon, useList, type ListState } from '@/ui'
import { Entries, useAccountName } from './Entries'
import { CsvButton, PersonSelect, UUID } from './pieces'
import { useBooksTexts } from './texts'
import { entryName, kindName } from './words'

const KINDS: Billing['EntryView']['kind'][] = [
  'CHARGE',
  'CREDIT',
  'PAYMENT',
  'REFUND',
  'BONUS',
  'PAYOUT',
  'WAIVER',
  'DEPOSIT',
  'STAKE',
  'POOL',
  'STAKE_VOID',
]
/** Accounts that nobody owns; somebody's own is found by the person. */
const SHARED = ['provider', 'bank', 'developers', 'revenue', 'fines', 'worker-cost', 'bonus-cost', 'credits']
const FILTERS = ['kind', 'account', 'person', 'orderId', 'reference', 'from', 'to']

/** What the service is asked for: half a number of an order would be refused. */
function asked(list: ListState): Record<string, string | number> {
  const { orderId, ...rest } = list.asked
  return typeof orderId === 'string' && UUID.test(orderId) ? { ...rest, orderId } : rest
}

export default function JournalPage() {
  const t = useBooksTexts()
  const list = useList()
  const wanted = asked(list)
  const query = $api.useQuery(
    'get',
    '/api/billing/journal',
    { params: { query: wanted as never } },
    { placeholderData: keepPreviousData },
  )
  // Whatever the page, the file has all of it.
  const { page: _, size: __, ...filters } = wanted
  return (
    <Page
      title={t('journal')}
      subtitle={t('journalIntro')}
      actions={<CsvButton path="/api/billing/journal" asked={filters} name="journal.csv" />}
    >
      <Filters list={list} />
      <QueryState query={query} skeleton={<Skeletons rows={6} height={96} />}>
        {(found) =>
          found.items.length === 0 ? (
            <Empty title={t('noEntries')} text={t('noEntriesText')} />
          ) : (
            <Stack>
              <Entries label={t('journal')} entries={found.items} withOrder />
              <Pages list={list} found={found} />
            </Stack>
          )
        }
      </QueryState>
    </Page>
  )
}

export function Pages({
  list,
  found,
}: {
  list: ListState
  found: { total: number; size: number; page: number }
}) {
  const common = useCommon()
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {common('rows', { total: found.total })}
      </Text>
      <Pager {...found} onPage={(page) => list.set({ page })} />
    </Group>
  )
}

function Filters({ list }: { list: ListState }) {
  const t = useBooksTexts()
  const common = useCommon()
  const { kind, account, person, orderId, from, to } = list.filters
  const accountName = useAccountName(account === undefined ? [] : [account])
  const choice = (name: string, label: string, data: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={list.filters[name] ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      clearable
      clearButtonProps={{ 'aria-label': common('clear') }}
      style={{ flex: '1 1 180px' }}
    />
  )
  const day = (name: 'from' | 'to', value: string | undefined) => (
    <TextInput
      type="date"
      aria-label={name === 'from' ? t('from') : t('to')}
      leftSectionWidth={52}
      leftSection={
        <Text size="sm" c="dimmed">
          {name === 'from' ? t('from') : t('to')}
        </Text>
      }
      value={value ?? ''}
      onChange={(event) => list.set({ [name]: event.currentTarget.value })}
      style={{ flex: '1 1 160px' }}
    />
  )
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {choice(
          'kind',
          t('anyKind'),
          KINDS.map((one) => ({ value: one, label: entryName(one) })),
        )}
        {choice('account', t('anyAccount'), [
          ...SHARED.map((code) => ({ value: code, label: kindName(code) })),
          ...(account === undefined || SHARED.includes(account)
            ? []
            : [{ value: account, label: accountName(account) }]),
        ])}
        <PersonSelect label={t('person')} quiet value={person} onChange={(id) => list.set({ person: id })} />
      </Group>
      <Group gap="xs" align="flex-start">
        <Typed
          list={list}
          name="orderId"
          label={t('orderId')}
          error={orderId !== undefined && !UUID.test(orderId) ? t('orderIdWrong') : undefined}
        />
        <Typed list={list} name="reference" label={t('reference')} />
        {day('from', from)}
        {day('to', to)}
        {[kind, account, person, orderId, list.filters['reference'], from, to].some(
          (one) => one !== undefined,
        ) && (
          <Button
            variant="subtle"
            onClick={() => list.set(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
          >
            {t('clearFilters')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** Asked for when the field is left or Enter is pressed: half a number finds nothing. */
function Typed({
  list,
  name,
  label,
  error,
}: {
  list: ListState
  name: string
  label: string
  error?: string | undefined
}) {
  const now = list.filters[name] ?? ''
  const take = (text: string) => {
    if (text.trim() !== now) list.set({ [name]: text.trim() })
  }
  return (
    <TextInput
      key={now}
      aria-label={label}
      placeholder={label}
      defaultValue={now}
      error={error}
      maxLength={100}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value)
      }}
      style={{ flex: '1 1 220px' }}
    />
  )
}
