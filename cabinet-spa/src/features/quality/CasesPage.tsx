import {
  Box,
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Switch,
  Tabs,
  Text,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconDice5 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { useOrderTypes, useTypeName } from '@/features/order'
import { usePeople } from '@/features/people'
import { languages } from '@/i18n'
import {
  DataTable,
  Empty,
  format,
  Page,
  Section,
  useCommon,
  useList,
  useShowProblem,
  type Column,
  type ListState,
} from '@/ui'
import { orderNumber, OriginMark, VerdictMark, word, type Case } from './pieces'
import { useQualityTexts } from './texts'

const TABS = { open: 'OPEN', claimed: 'CLAIMED', reviewed: 'REVIEWED' } as const
type Tab = keyof typeof TABS
const NAMES = Object.keys(TABS) as Tab[]
const ORIGINS = ['CANCELLED', 'FAILED', 'SAMPLED', 'DISPUTED'] as const
const VERDICTS = ['GOOD', 'ACCEPTABLE', 'BAD'] as const
const DAY = 24 * 3_600_000

/** A day of the filter as the moment it begins here. */
function startOf(date: string, daysLater = 0): string | undefined {
  const time = new Date(`${date}T00:00:00`).getTime()
  return Number.isNaN(time) ? undefined : new Date(time + daysLater * DAY).toISOString()
}

export default function CasesPage() {
  const t = useQualityTexts()
  const list = useList({ tab: 'open' })
  const tab = NAMES.find((name) => name === list.filters['tab']) ?? 'open'
  const [drawing, setDrawing] = useState(false)
  return (
    <Page
      title={t('cases')}
      subtitle={t('casesHint')}
      actions={
        <Button size="md" leftSection={<IconDice5 size={20} aria-hidden />} onClick={() => setDrawing(true)}>
          {t('draw')}
        </Button>
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => list.set({ tab: next ?? 'open', sort: undefined, verdict: undefined })}
      >
        <Tabs.List aria-label={t('tabs')} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {NAMES.map((name) => (
            <Tabs.Tab key={name} value={name} miw="max-content">
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Stack gap="md">
            <Filters list={list} tab={tab} />
            <CaseTable list={list} tab={tab} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
      <DrawDialog
        opened={drawing}
        onClose={() => setDrawing(false)}
        onDrawn={() => list.set({ tab: 'open', origin: 'SAMPLED', sort: undefined })}
      />
    </Page>
  )
}

function Filters({ list, tab }: { list: ListState; tab: Tab }) {
  const t = useQualityTexts()
  const types = useOrderTypes().data ?? []
  const date = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      aria-label={`${t('column.opened')}: ${t(name)}`}
      value={list.filters[name] ?? ''}
      onChange={(event) => list.set({ [name]: event.currentTarget.value })}
      style={{ flex: '1 1 140px' }}
      maw={{ sm: 170 }}
    />
  )
  const choice = (name: string, label: string, data: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      searchable={data.length > 8}
      data={data}
      value={list.filters[name] ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      style={{ flex: '1 1 160px' }}
      maw={{ sm: 240 }}
    />
  )
  return (
    <Group gap="sm">
      {choice(
        'origin',
        t('origin'),
        ORIGINS.map((origin) => ({ value: origin, label: t(`origin.${origin}`) })),
      )}
      {choice(
        'typeId',
        t('type'),
        types.map(({ id, name }) => ({ value: id, label: name[languages.current()] })),
      )}
      {tab === 'reviewed' &&
        choice(
          'verdict',
          t('verdict'),
          VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) })),
        )}
      {date('from')}
      {date('to')}
      {tab !== 'open' && (
        <Switch
          size="md"
          label={t('mine')}
          checked={list.filters['mine'] === 'true'}
          onChange={(event) => list.set({ mine: event.currentTarget.checked ? 'true' : undefined })}
        />
      )}
    </Group>
  )
}

function CaseTable({ list, tab }: { list: ListState; tab: Tab }) {
  const t = useQualityTexts()
  const { tab: _, from, to, mine, ...asked } = list.asked
  const query = $api.useQuery(
    'get',
    '/api/analyst/cases',
    {
      params: {
        query: {
          ...(tab === 'reviewed' ? { sort: ['openedAt,desc'] } : {}),
          ...asked,
          state: TABS[tab],
          ...(mine === 'true' && tab !== 'open' ? { mine: true } : {}),
          ...(from === undefined ? {} : { from: startOf(String(from)) }),
          // The last day is shown to its end.
          ...(to === undefined ? {} : { to: startOf(String(to), 1) }),
        } as never,
      },
    },
    { placeholderData: keepPreviousData },
  )
  const typeName = useTypeName()
  const rows = query.data?.items ?? []
  const person = usePeople(rows.flatMap((row) => [row.workerId, row.claimedBy]))
  const columns: Column<Case>[] = [
    { id: 'case', header: t('column.case'), cell: (row) => orderNumber(row.orderId) },
    {
      id: 'origin',
      header: t('origin'),
      sort: 'origin',
      cell: (row) => <OriginMark origin={row.origin} />,
    },
    { id: 'type', header: t('column.type'), cell: (row) => typeName(row.typeId) || '—' },
    { id: 'worker', header: t('column.worker'), cell: (row) => person(row.workerId) },
    {
      id: 'outcome',
      header: t('column.outcome'),
      cell: (row) =>
        row.outcome == null
          ? '—'
          : word('outcome', row.outcome) + (row.cause == null ? '' : ` ${word('cause', row.cause, 'order')}`),
    },
    {
      id: 'opened',
      header: t('column.opened'),
      sort: 'openedAt',
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(row.openedAt)}</span>,
    },
  ]
  if (tab === 'open') {
    columns.push({
      id: 'action',
      header: t('column.action'),
      align: 'right',
      cell: (row) => <ClaimButton row={row} />,
    })
  } else {
    columns.push({
      id: 'claimedBy',
      header: t('column.claimedBy'),
      cell: (row) => row.claimedByName ?? person(row.claimedBy),
    })
  }
  if (tab === 'reviewed') {
    columns.push({
      id: 'verdict',
      header: t('column.verdict'),
      sort: 'verdict',
      cell: (row) => <VerdictMark verdict={row.verdict} />,
    })
  }
  const { tab: __, ...filters } = list.filters
  return (
    <DataTable
      label={t(`tab.${tab}`)}
      query={query}
      list={list}
      columns={columns}
      rowKey={(row) => row.id}
      rowLink={(row) => `/quality/cases/${row.id}`}
      empty={
        Object.keys(filters).length === 0 ? (
          <Empty title={t(`empty.${tab}`)} text={t(`empty.${tab}.text`)} />
        ) : undefined
      }
    />
  )
}

function ClaimButton({ row }: { row: Case }) {
  const t = useQualityTexts()
  const navigate = useNavigate()
  const { busy, claim } = useClaim(row.id)
  return (
    <Button
      variant="light"
      h={40}
      loading={busy}
      aria-label={`${t('claimLong')}: ${orderNumber(row.orderId)}`}
      onClick={() => void claim(() => void navigate({ to: `/quality/cases/${row.id}` }))}
    >
      {t('claim')}
    </Button>
  )
}

/** Whoever presses first has it; the others are told. */
export function useClaim(id: string) {
  const t = useQualityTexts()
  const show = useShowProblem('quality')
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function claim(then?: () => void) {
    setBusy(true)
    try {
      await api.POST('/api/analyst/cases/{id}/claim', { params: { path: { id } } })
      notifications.show({ message: t('claimed') })
      then?.()
    } catch (error) {
      show(error)
    } finally {
      await queries.invalidateQueries()
      setBusy(false)
    }
  }
  return { busy, claim }
}

interface Wish {
  count: number
  from: string
  to: string
  typeId: string | null
}

function dayAgo(days: number): string {
  const date = new Date(Date.now() - days * DAY)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function DrawDialog({
  opened,
  onClose,
  onDrawn,
}: {
  opened: boolean
  onClose: () => void
  onDrawn: () => void
}) {
  const t = useQualityTexts()
  const common = useCommon()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('draw')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('drawHint')}
        </Text>
        <DrawForm
          onDrawn={() => {
            onDrawn()
            onClose()
          }}
        />
        <PastDraws />
      </Stack>
    </Modal>
  )
}

function DrawForm({ onDrawn }: { onDrawn: () => void }) {
  const t = useQualityTexts()
  const common = useCommon()
  const show = useShowProblem('quality')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const types = useOrderTypes().data ?? []
  const schema = useMemo(() => {
    const date = z.string().check(z.minLength(1, common('required')))
    return z.object({
      count: z.number(common('required')).check(z.int(), z.gte(1), z.lte(100)),
      from: date,
      to: date,
      typeId: z.nullable(z.string()),
    })
  }, [common])
  const form = useForm<Wish>({
    defaultValues: { count: 5, from: dayAgo(7), to: dayAgo(0), typeId: null },
    resolver: zodResolver(schema) as never,
  })
  const { errors, isSubmitting } = form.formState

  async function draw(wish: Wish) {
    const body = {
      count: wish.count,
      from: startOf(wish.from)!,
      to: startOf(wish.to, 1)!,
      typeId: wish.typeId,
    }
    try {
      const { data } = await api.POST('/api/analyst/draws', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      const picked = data?.picked.length ?? 0
      if (picked === 0) {
        notifications.show({ color: 'orange', message: t('drawnNone') })
        void queries.invalidateQueries()
        return
      }
      notifications.show({ message: t('drawn', { picked, population: data?.population ?? 0 }) })
    } catch (error) {
      show(error, form)
      return
    }
    void queries.invalidateQueries()
    onDrawn()
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(draw)(event)}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Controller
            control={form.control}
            name="count"
            render={({ field }) => (
              <NumberInput
                label={t('drawCount')}
                required
                min={1}
                max={100}
                allowDecimal={false}
                inputMode="numeric"
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errors.count?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="typeId"
            render={({ field }) => (
              <Select
                label={t('drawType')}
                placeholder={t('drawAny')}
                clearable
                searchable
                data={types.map(({ id, name }) => ({ value: id, label: name[languages.current()] }))}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('drawFrom')}
            required
            error={errors.from?.message}
            {...form.register('from')}
          />
          <TextInput
            type="date"
            label={t('drawTo')}
            required
            error={errors.to?.message}
            {...form.register('to')}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={isSubmitting}>
            {t('drawDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function PastDraws() {
  const t = useQualityTexts()
  const { data } = $api.useQuery('get', '/api/analyst/draws', { params: { query: { size: 5 } } })
  const draws = data?.items ?? []
  const person = usePeople(draws.map(({ drawnBy }) => drawnBy))
  if (draws.length === 0) return null
  return (
    <Section title={t('draws')}>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {draws.map((draw) => (
          <Box component="li" key={draw.id}>
            <Text size="sm">
              {format.moment(draw.drawnAt)} · {person(draw.drawnBy)} ·{' '}
              {t('drawRow', {
                picked: draw.picked.length,
                population: draw.population,
                count: draw.count,
              })}
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('drawSeed', { seed: draw.seed })}
            </Text>
          </Box>
        ))}
      </Stack>
    </Section>
  )
}
