import {
  Box,
  Button,
  Progress,
  Select,
  Skeleton,
  Stack,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlayerPlay } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import {
  StateBadge,
  type Column,
  DataTable,
  Empty,
  format,
  FormDialog,
  Page,
  useCommon,
  useList,
  useShowProblem,
} from '@/ui'
import { months } from './pieces'
import { useBooksTexts } from './texts'
import { dayName, monthName } from './words'

export type Run = Billing['RunView']
const KINDS: Run['kind'][] = ['INVOICING', 'DUNNING', 'PAYOUTS']
/** Runs send no events: while one goes, it is asked after. */
export const WATCHED = 1_000

/** A week, a day or a month, as the run takes it. */
export function periodName(kind: Run['kind'], period: string): string {
  return kind === 'PAYOUTS' ? monthName(period) : dayName(period)
}

export function RunProgress({ run }: { run: Run }) {
  const t = useBooksTexts()
  if (run.state === 'DONE') {
    const failed = run.results['FAILED'] ?? 0
    return (
      <>
        <StateBadge color={failed > 0 ? 'red' : 'forest'} state={run.state}>
          {t('runState.DONE')}
        </StateBadge>
        <Text size="xs" c="dimmed">
          {run.units === 0 ? t('noUnits') : t('ofUnits', { done: run.done, units: run.units })}
        </Text>
      </>
    )
  }
  return (
    <Stack gap={4} miw={120}>
      <Progress
        value={run.units === 0 ? 100 : (run.done / run.units) * 100}
        size={8}
        animated
        aria-label={t('progress')}
      />
      <Text size="xs" data-state={run.state}>
        {t('runState.RUNNING')}: {t('ofUnits', { done: run.done, units: run.units })}
      </Text>
    </Stack>
  )
}

/** What became of the units, in words. */
export function useResults() {
  const t = useBooksTexts()
  return (run: Pick<Run, 'results'>): [string, number][] =>
    Object.entries(run.results).map(([result, count]) => {
      const known = ['ISSUED', 'NOTHING', 'REQUESTED', 'CARRIED', 'NO_DETAILS', 'REMINDED', 'FAILED']
      return [known.includes(result) ? t(`result.${result}` as 'result.ISSUED') : result, count]
    })
}

export default function RunsPage() {
  const t = useBooksTexts()
  const common = useCommon()
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/billing/runs',
    { params: { query: list.asked as never } },
    {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        (state.data as { items: Run[] } | undefined)?.items.some((run) => run.state === 'RUNNING')
          ? WATCHED
          : false,
    },
  )
  const nameOf = usePeople(query.data?.items.map(({ startedBy }) => startedBy) ?? [])
  const results = useResults()
  const [starting, setStarting] = useState(false)
  const columns: Column<Run>[] = [
    {
      id: 'run',
      header: t('run'),
      cell: (row) => t('runTitle', { kind: t(`run.${row.kind}`), period: periodName(row.kind, row.period) }),
    },
    { id: 'progress', header: t('progress'), cell: (row) => <RunProgress run={row} /> },
    {
      id: 'result',
      header: t('result'),
      cell: (row) =>
        results(row)
          .map(([name, count]) => `${format.number(count)} — ${name}`)
          .join('; ') || '—',
    },
    {
      id: 'startedAt',
      header: t('startedAt'),
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(row.startedAt)}</span>,
    },
    {
      id: 'startedBy',
      header: t('startedBy'),
      cell: (row) => (row.startedBy == null ? t('byClock') : nameOf(row.startedBy)),
    },
  ]
  return (
    <Page
      title={t('runs')}
      subtitle={t('runsIntro')}
      actions={
        <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => setStarting(true)}>
          {t('startRun')}
        </Button>
      }
    >
      <Select
        aria-label={t('kind')}
        placeholder={t('anyKind')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`run.${kind}`) }))}
        value={list.filters['kind'] ?? null}
        onChange={(value) => list.set({ kind: value ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': common('clear') }}
        maw={{ sm: 260 }}
      />
      <DataTable
        label={t('runs')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/books/runs/${row.id}`}
        empty={<Empty title={t('noRuns')} text={t('noRunsText')} />}
      />
      {starting && <StartRun onClose={() => setStarting(false)} />}
    </Page>
  )
}

function iso(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The last Sundays, this one included: its evening ends the week. */
function sundays(count: number): string[] {
  const date = new Date()
  date.setDate(date.getDate() - date.getDay())
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(date)
    day.setDate(day.getDate() - 7 * index)
    return iso(day)
  })
}

/** What is run, and the period that ended last of each kind. */
function periodsOf(kind: Run['kind']): { value: string; label: string }[] {
  if (kind === 'PAYOUTS') return months(13)
  if (kind === 'INVOICING') return sundays(13).map((day) => ({ value: day, label: dayName(day) }))
  return []
}

function latest(kind: Run['kind']): string {
  if (kind === 'DUNNING') return iso(new Date())
  // This month ends on its last day only, and a week with its Sunday; whoever is early chooses it and is told so.
  const current = kind === 'PAYOUTS' || new Date().getDay() === 0
  return periodsOf(kind)[current ? 1 : 0]?.value ?? ''
}

function StartRun({ onClose }: { onClose: () => void }) {
  const t = useBooksTexts()
  const show = useShowProblem('books')
  const navigate = useNavigate()
  const keys = useIdempotencyKey()
  const [kind, setKind] = useState<Run['kind']>('INVOICING')
  const [period, setPeriod] = useState(latest('INVOICING'))
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const take = (value: string) => {
    setPeriod(value)
    setError(undefined)
  }

  async function start() {
    const body = { kind, period }
    setBusy(true)
    try {
      const { data } = await api.POST('/api/billing/runs', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      notifications.show({ color: 'forest', message: t('runStarted') })
      await navigate({ to: `/books/runs/${data!.id}` })
    } catch (problem) {
      const wrong = asProblem(problem).errors.find(({ field }) => field === 'period')
      if (wrong === undefined) show(problem)
      else {
        setError(t(wrong.code === 'not_over' ? 'field.period.not_over' : 'field.period.malformed'))
      }
      setBusy(false)
    }
  }

  return (
    <FormDialog
      title={t('startTitle')}
      confirm={t('start')}
      busy={busy}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <Select
        label={t('run')}
        description={t(`run.${kind}.what`)}
        allowDeselect={false}
        data={KINDS.map((one) => ({ value: one, label: t(`run.${one}`) }))}
        value={kind}
        onChange={(value) => {
          if (value === null) return
          setKind(value as Run['kind'])
          take(latest(value as Run['kind']))
        }}
      />
      {kind === 'DUNNING' ? (
        <TextInput
          type="date"
          label={t('whichDay')}
          required
          value={period}
          error={error}
          onChange={(event) => take(event.currentTarget.value)}
        />
      ) : (
        <Select
          label={kind === 'PAYOUTS' ? t('month') : t('weekEnds')}
          allowDeselect={false}
          data={periodsOf(kind)}
          value={period}
          error={error}
          onChange={(value) => take(value ?? period)}
        />
      )}
      <Preview kind={kind} period={period} />
      <Text size="sm" c="dimmed">
        {t('runsIntro')}
      </Text>
      <VisuallyHidden role="status">{busy ? t('runState.RUNNING') : ''}</VisuallyHidden>
    </FormDialog>
  )
}

/** What the run would do now; nothing is done by looking. */
function Preview({ kind, period }: { kind: Run['kind']; period: string }) {
  const t = useBooksTexts()
  const results = useResults()
  const query = $api.useQuery(
    'get',
    '/api/billing/runs/preview',
    { params: { query: { kind, period } } },
    { enabled: period !== '', retry: false },
  )
  // A period that is none, or not over, is refused at its field when it is started.
  if (query.error !== null || period === '') return null
  const named = query.data === undefined ? [] : results(query.data)
  return (
    <Box aria-live="polite" mih={72}>
      <Text size="sm" fw={600}>
        {t('wouldDo')}
      </Text>
      {query.data === undefined ? (
        <Skeleton height={36} mt={4} />
      ) : named.length === 0 ? (
        <Text size="sm">{t('wouldDoNothing')}</Text>
      ) : (
        <>
          {named.map(([name, count]) => (
            <Text size="sm" key={name}>
              {name}: {format.number(count)}
            </Text>
          ))}
          {Number(query.data.amount.amount) > 0 && (
            <Text size="sm">
              {t(`wouldCome.${kind}`)}: {format.money(query.data.amount)}
            </Text>
          )}
        </>
      )}
    </Box>
  )
}
