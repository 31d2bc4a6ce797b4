import {
  Alert,
  Box,
  Button,
  Checkbox,
  Code,
  Drawer,
  Group,
  Stack,
  Switch,
  Text,
  UnstyledButton,
} from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Accounts, PageOf } from '@/api/types'
import {
  DataTable,
  Empty,
  Facts,
  format,
  Page,
  Section,
  useCommon,
  useList,
  useProblemText,
  type Column,
  StateBadge,
} from '@/ui'
import { asked, Filter } from './pieces'
import { useAdminTexts } from './texts'

const SERVICES = [
  'accounts',
  'orders',
  'matching',
  'store',
  'billing',
  'betting',
  'testing',
  'analyst',
] as const
type Service = (typeof SERVICES)[number]
type Parked = Accounts['ParkedMessageView'] & { service: Service }

/** As many as a service gives at once. */
const MOST = 100

// Every service has the same two addresses; written out, so that they stay checked against the documents.
const listOf = {
  accounts: (query: never) => api.GET('/api/accounts/parked-messages', { params: { query } }),
  orders: (query: never) => api.GET('/api/orders/parked-messages', { params: { query } }),
  matching: (query: never) => api.GET('/api/matching/parked-messages', { params: { query } }),
  store: (query: never) => api.GET('/api/store/parked-messages', { params: { query } }),
  billing: (query: never) => api.GET('/api/billing/parked-messages', { params: { query } }),
  betting: (query: never) => api.GET('/api/betting/parked-messages', { params: { query } }),
  testing: (query: never) => api.GET('/api/testing/parked-messages', { params: { query } }),
  analyst: (query: never) => api.GET('/api/analyst/parked-messages', { params: { query } }),
}
const resend = {
  accounts: (id: string) =>
    api.POST('/api/accounts/parked-messages/{id}/resend', { params: { path: { id } } }),
  orders: (id: string) => api.POST('/api/orders/parked-messages/{id}/resend', { params: { path: { id } } }),
  matching: (id: string) =>
    api.POST('/api/matching/parked-messages/{id}/resend', { params: { path: { id } } }),
  store: (id: string) => api.POST('/api/store/parked-messages/{id}/resend', { params: { path: { id } } }),
  billing: (id: string) => api.POST('/api/billing/parked-messages/{id}/resend', { params: { path: { id } } }),
  betting: (id: string) => api.POST('/api/betting/parked-messages/{id}/resend', { params: { path: { id } } }),
  testing: (id: string) => api.POST('/api/testing/parked-messages/{id}/resend', { params: { path: { id } } }),
  analyst: (id: string) => api.POST('/api/analyst/parked-messages/{id}/resend', { params: { path: { id } } }),
}

interface Outcome {
  message: Parked
  handled: boolean
  reason: string | null
}

/** What could not be handled, in all services at once or in one. */
export default function MessagesPage() {
  const t = useAdminTexts()
  const list = useList()
  const service = SERVICES.find((one) => one === list.filters['service'])
  const { query, silent, cut } = useParked(service, list.filters['resent'] === 'true', list)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState<string | null>(null)
  const sending = useResend()

  const rows = query.data?.items ?? []
  const waiting = rows.filter(({ resentAt }) => resentAt == null)
  const selected = waiting.filter(({ id }) => chosen.has(id))
  const open =
    rows.find(({ id }) => id === shown) ??
    sending.outcomes.find(({ message }) => message.id === shown)?.message

  const columns: Column<Parked>[] = [
    {
      id: 'type',
      header: t('message'),
      cell: (row) => (
        <Group gap="sm" wrap="nowrap">
          {row.resentAt == null && (
            <Checkbox
              aria-label={t('select', { type: row.type })}
              checked={chosen.has(row.id)}
              onChange={(event) => {
                const next = new Set(chosen)
                if (event.currentTarget.checked) next.add(row.id)
                else next.delete(row.id)
                setChosen(next)
              }}
            />
          )}
          <UnstyledButton
            c="var(--mantine-color-anchor)"
            fw={550}
            fz="inherit"
            mih={32}
            style={{ overflowWrap: 'anywhere' }}
            onClick={() => setShown(row.id)}
          >
            {row.type}
          </UnstyledButton>
        </Group>
      ),
    },
    { id: 'service', header: t('service'), cell: (row) => t(`service.${row.service}`) },
    {
      id: 'why',
      header: t('why'),
      cell: (row) => (
        <Text component="span" inherit lineClamp={2} maw={380} style={{ overflowWrap: 'anywhere' }}>
          {row.reason}
        </Text>
      ),
    },
    { id: 'at', header: t('parkedAt'), cell: (row) => format.moment(row.parkedAt) },
    { id: 'state', header: t('state'), cell: (row) => <State row={row} /> },
    {
      id: 'resend',
      header: t('again'),
      cell: (row) =>
        row.resentAt == null ? (
          <Button
            size="xs"
            variant="light"
            loading={sending.busy.has(row.id)}
            onClick={() => void sending.run([row])}
          >
            {t('resend')}
          </Button>
        ) : (
          '—'
        ),
    },
  ]

  return (
    <Page title={t('messages')} subtitle={t('messagesText')}>
      <Group gap="md">
        <Filter
          list={list}
          name="service"
          label={t('anyService')}
          data={SERVICES.map((one) => ({ value: one, label: t(`service.${one}`) }))}
        />
        <Switch
          label={t('withResent')}
          checked={list.filters['resent'] === 'true'}
          onChange={(event) => list.set({ resent: event.currentTarget.checked ? 'true' : undefined })}
        />
      </Group>
      {silent.length > 0 && (
        <Alert color="orange" role="alert">
          {t('someFailed', { services: silent.map((one) => t(`service.${one}`)).join(', ') })}
        </Alert>
      )}
      {cut && <Text c="dimmed">{t('moreThere')}</Text>}
      <Outcomes outcomes={sending.outcomes} onShow={setShown} />
      {waiting.length > 0 && (
        <Group gap="md" mih={40}>
          <Checkbox
            label={t('selectAll')}
            checked={selected.length === waiting.length}
            indeterminate={selected.length > 0 && selected.length < waiting.length}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? new Set(waiting.map(({ id }) => id)) : new Set())
            }
          />
          {selected.length > 0 && (
            <>
              <Text size="sm" c="dimmed">
                {t('selected', { count: selected.length })}
              </Text>
              <Button
                size="sm"
                loading={sending.busy.size > 0}
                onClick={() => void sending.run(selected).then(() => setChosen(new Set()))}
              >
                {t('resendSelected')}
              </Button>
            </>
          )}
        </Group>
      )}
      <DataTable
        label={t('messages')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<Empty title={t('messagesEmpty')} text={t('messagesEmptyText')} />}
      />
      <Shown message={open} sending={sending} onClose={() => setShown(null)} />
    </Page>
  )
}

/**
 * The messages of one service, by its own pages, or of all, put together here: the newest first.
 *
 * @returns `silent` services that did not answer; the others are shown without them
 */
function useParked(
  service: Service | undefined,
  resent: boolean,
  { page, size }: { page: number; size: number },
) {
  const wanted = service === undefined ? SERVICES : [service]
  const answers = useQueries({
    queries: wanted.map((one) => {
      const query = service === undefined ? { resent, size: MOST } : { resent, page, size }
      return {
        queryKey: ['get', `/api/${one}/parked-messages`, query],
        queryFn: async (): Promise<PageOf<Parked>> => {
          const { data } = await listOf[one](asked(query).query)
          return { ...data!, items: data!.items.map((item) => ({ ...item, service: one })) }
        },
      }
    }),
  })
  const failed = answers.find(({ isError }) => isError)
  const silent = wanted.filter((_, index) => answers[index]?.isError)
  const known = answers.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const waits = answers.some(({ isPending }) => isPending)
  const nobody = known.length === 0 && !waits
  const all = known
    .flatMap(({ items }) => items)
    .sort((one, other) => other.parkedAt.localeCompare(one.parkedAt))
  const data: PageOf<Parked> | undefined =
    waits || nobody
      ? undefined
      : service !== undefined
        ? known[0]
        : { items: all.slice(page * size, (page + 1) * size), page, size, total: all.length }
  return {
    query: {
      data,
      error: failed?.error ?? null,
      isPending: waits,
      refetch: () => answers.forEach(({ refetch }) => void refetch()),
    },
    silent: nobody ? [] : silent,
    cut: service === undefined && known.some(({ total }) => total > MOST),
  }
}

/** Sends one after the other, so that what belongs together is handled in the order in which it was parked. */
function useResend() {
  const queries = useQueryClient()
  const text = useProblemText('admin')
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  async function run(messages: Parked[]) {
    if (busy.size > 0) return
    setBusy(new Set(messages.map(({ id }) => id)))
    setOutcomes([])
    const oldestFirst = [...messages].sort((one, other) => one.parkedAt.localeCompare(other.parkedAt))
    for (const message of oldestFirst) {
      let outcome: Outcome
      try {
        const { data } = await resend[message.service](message.id)
        outcome = { message, handled: data!.handled, reason: data!.reason ?? null }
      } catch (error) {
        outcome = { message, handled: false, reason: text(error) }
      }
      setOutcomes((before) => [...before, outcome])
    }
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).endsWith('/parked-messages'),
    })
    setBusy(new Set())
  }
  return { busy, outcomes, run }
}

function State({ row }: { row: Parked }) {
  const t = useAdminTexts()
  const waits = row.resentAt == null
  return (
    <StateBadge color={waits ? 'orange' : 'forest'} size="md">
      {waits ? t('waits') : t('resent', { at: format.moment(row.resentAt ?? '') })}
    </StateBadge>
  )
}

/** A result per message that was sent again. */
function Outcomes({ outcomes, onShow }: { outcomes: Outcome[]; onShow: (id: string) => void }) {
  const t = useAdminTexts()
  if (outcomes.length === 0) return null
  const done = outcomes.filter(({ handled }) => handled).length
  return (
    <Box role="status">
      <Section
        title={t('results')}
        aside={<Text>{t('resultsHandled', { done, all: outcomes.length })}</Text>}
      >
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {outcomes.map(({ message, handled, reason }) => (
            <Group key={message.id} component="li" gap="sm" wrap="nowrap" align="flex-start">
              <Box pt={2} c={handled ? 'forest.6' : 'var(--mantine-color-error)'}>
                {handled ? <IconCircleCheck size={20} aria-hidden /> : <IconCircleX size={20} aria-hidden />}
              </Box>
              <Box miw={0}>
                <Text style={{ overflowWrap: 'anywhere' }}>
                  <UnstyledButton
                    c="var(--mantine-color-anchor)"
                    fz="inherit"
                    fw={550}
                    onClick={() => onShow(message.id)}
                  >
                    {message.type}
                  </UnstyledButton>{' '}
                  · {t(`service.${message.service}`)} · {handled ? t('handled') : t('notHandled')}
                </Text>
                {reason !== null && (
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {reason}
                  </Text>
                )}
              </Box>
            </Group>
          ))}
        </Stack>
      </Section>
    </Box>
  )
}

/** JSON with its lines apart; what is no JSON as it came. */
export function readable(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2)
  } catch {
    return payload
  }
}

function Shown({
  message,
  sending,
  onClose,
}: {
  message: Parked | undefined
  sending: ReturnType<typeof useResend>
  onClose: () => void
}) {
  const t = useAdminTexts()
  const common = useCommon()
  return (
    <Drawer
      opened={message !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={message?.type}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {message !== undefined && (
        <Stack>
          <Facts
            items={[
              [t('service'), t(`service.${message.service}`)],
              [t('topic'), message.topic],
              [t('key'), message.key ?? '—'],
              [t('parkedAt'), format.moment(message.parkedAt)],
              [t('state'), <State key="s" row={message} />],
              [t('size'), t('bytes', { count: new TextEncoder().encode(message.payload).length })],
            ]}
          />
          <Box>
            <Text fw={600} mb={4}>
              {t('why')}
            </Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {message.reason}
            </Text>
          </Box>
          <Box>
            <Text fw={600} mb={4}>
              {t('payload')}
            </Text>
            {/* Focusable, so that a keyboard can scroll it. */}
            <Code
              block
              tabIndex={0}
              role="region"
              aria-label={t('payloadLabel')}
              mah={420}
              style={{ overflow: 'auto', color: 'var(--mantine-color-text)' }}
            >
              {readable(message.payload)}
            </Code>
          </Box>
          {message.resentAt == null && (
            <Button
              w="fit-content"
              loading={sending.busy.has(message.id)}
              onClick={() => void sending.run([message]).then(onClose)}
            >
              {t('resend')}
            </Button>
          )}
        </Stack>
      )}
    </Drawer>
  )
}
