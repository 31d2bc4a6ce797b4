import { Button, Group, Select, Stack, Switch, Tabs, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconDice5 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { $api, api } from '@/api/client'
import { useOrderTypes, useTypeName } from '@/features/order'
import { namesOf, usePeople } from '@/features/people'
import { languages } from '@/i18n'
import {
  DataTable,
  dayStart,
  Empty,
  format,
  Page,
  useList,
  useShowProblem,
  Views,
  type Column,
  type ListState,
} from '@/ui'
import { OriginMark, useEnding, VerdictMark, type Case } from './pieces'
import { useQualityTexts } from './texts'

/** Needed now and then: its forms are not loaded with the queue. */
const DrawDialog = lazy(() => import('./DrawDialog'))

const TABS = { open: 'OPEN', claimed: 'CLAIMED', reviewed: 'REVIEWED' } as const
type Tab = keyof typeof TABS
const NAMES = Object.keys(TABS) as Tab[]
const ORIGINS = ['CANCELLED', 'FAILED', 'SAMPLED', 'DISPUTED'] as const
const VERDICTS = ['GOOD', 'ACCEPTABLE', 'BAD'] as const

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
            <Views name="cases" list={list} />
            <Filters list={list} tab={tab} />
            <CaseTable list={list} tab={tab} />
          </Stack>
        </Tabs.Panel>
      </Tabs>
      {drawing && (
        <Suspense>
          <DrawDialog
            onClose={() => setDrawing(false)}
            onDrawn={() => list.set({ tab: 'open', origin: 'SAMPLED', sort: undefined })}
          />
        </Suspense>
      )}
    </Page>
  )
}

function Filters({ list, tab }: { list: ListState; tab: Tab }) {
  const t = useQualityTexts()
  const types = useOrderTypes().data ?? []
  const date = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={`${t('column.opened')}, ${t(name).toLowerCase()}`}
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
    <Group gap="sm" align="flex-end">
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
  const ending = useEnding()
  const t = useQualityTexts()
  const { from, to, mine } = list.filters
  const asked = {
    ...(tab === 'reviewed' ? { sort: ['openedAt,desc'] } : {}),
    ...list.asked,
    tab: undefined,
    state: TABS[tab],
    mine: mine === 'true' && tab !== 'open' ? true : undefined,
    from: from === undefined ? undefined : dayStart(from),
    // The last day is shown to its end.
    to: to === undefined ? undefined : dayStart(to, 1),
  }
  const query = $api.useQuery(
    'get',
    '/api/analyst/cases',
    { params: { query: asked as never } },
    { placeholderData: keepPreviousData },
  )
  const typeName = useTypeName()
  const rows = query.data?.items ?? []
  const person = usePeople(rows.flatMap((row) => [row.workerId, row.claimedBy]))
  const columns: Column<Case>[] = [
    {
      id: 'case',
      header: t('column.case'),
      cell: (row) => format.orderNumber(row.orderId),
      text: (row) => row.orderId,
    },
    {
      id: 'origin',
      header: t('origin'),
      sort: 'origin',
      cell: (row) => <OriginMark origin={row.origin} />,
      text: (row) => t(`origin.${row.origin}`),
    },
    { id: 'type', header: t('column.type'), cell: (row) => typeName(row.typeId) || '—' },
    {
      id: 'worker',
      header: t('column.worker'),
      cell: (row) => person(row.workerId),
      text: (row, nameOf) => nameOf(row.workerId),
    },
    {
      id: 'outcome',
      header: t('column.outcome'),
      cell: (row) => (row.outcome == null ? '—' : ending(row.outcome, row.cause)),
    },
    {
      id: 'opened',
      header: t('column.opened'),
      sort: 'openedAt',
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(row.openedAt)}</span>,
      text: (row) => format.moment(row.openedAt),
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
      text: (row, nameOf) => row.claimedByName ?? nameOf(row.claimedBy),
    })
  }
  if (tab === 'reviewed') {
    columns.push({
      id: 'verdict',
      header: t('column.verdict'),
      sort: 'verdict',
      cell: (row) => <VerdictMark verdict={row.verdict} />,
      text: (row) => (row.verdict == null ? '' : t(`verdict.${row.verdict}`)),
    })
  }
  const narrowed = Object.keys(list.filters).some((name) => name !== 'tab')
  return (
    <DataTable
      label={t(`tab.${tab}`)}
      query={query}
      list={list}
      columns={columns}
      rowKey={(row) => row.id}
      rowLink={(row) => `/quality/cases/${row.id}`}
      csv={{
        name: 'cases',
        load: (page) => api.GET('/api/analyst/cases', { params: { query: { ...asked, ...page } } }),
        names: (all) => namesOf(all.flatMap((row) => [row.workerId, row.claimedBy])),
      }}
      bulk={{
        name: (row) => `${typeName(row.typeId)} ${format.orderNumber(row.orderId)}`.trim(),
        namespace: 'quality',
        actions: [
          {
            label: t('claim'),
            can: (row) => row.state === 'OPEN',
            run: async (row) => {
              await api.POST('/api/analyst/cases/{id}/claim', { params: { path: { id: row.id } } })
            },
          },
        ],
      }}
      empty={narrowed ? undefined : <Empty title={t(`empty.${tab}`)} text={t(`empty.${tab}.text`)} />}
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
      aria-label={`${t('claimLong')}: ${format.orderNumber(row.orderId)}`}
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
