import { Badge, Button, Group, Stack, Tabs } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { $api, api } from '@/api/client'
import { useTypeName } from '@/features/order'
import { namesOf, usePeople } from '@/features/people'
import {
  DataTable,
  Empty,
  format,
  Page,
  SearchInput,
  useList,
  useShowProblem,
  Views,
  type Column,
} from '@/ui'
import {
  Cookie,
  cookieText,
  ItemsLine,
  itemsLine,
  KitBadge,
  MissingLine,
  missingLine,
  type Kit,
} from './pieces'
import { useStoreTexts } from './texts'

const TABS = {
  ready: ['RESERVED'],
  waiting: ['WAITING'],
  issued: ['ISSUED'],
  due: ['RETURN_DUE'],
  closed: ['RETURNED', 'CONSUMED', 'RELEASED'],
} as const satisfies Record<string, Kit['state'][]>
type Tab = keyof typeof TABS

const NAMES = Object.keys(TABS) as Tab[]

export default function KitsPage() {
  const t = useStoreTexts()
  const list = useList({ tab: 'ready' })
  const tab = NAMES.find((name) => name === list.filters['tab']) ?? 'ready'
  const asked = {
    sort: [tab === 'closed' ? 'startsAt,desc' : 'startsAt,asc'],
    ...list.asked,
    tab: undefined,
    state: [...TABS[tab]],
  }
  const query = $api.useQuery(
    'get',
    '/api/store/kits',
    { params: { query: asked as never } },
    { placeholderData: keepPreviousData },
  )
  const typeName = useTypeName()
  const person = usePeople((query.data?.items ?? []).map(({ workerId }) => workerId))

  const columns: Column<Kit>[] = [
    {
      id: 'order',
      header: t('column.startsAt'),
      sort: 'startsAt',
      cell: (kit) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(kit.startsAt)}</span>,
      text: (kit) => format.moment(kit.startsAt),
    },
    {
      id: 'type',
      header: t('column.order'),
      cell: (kit) => `${typeName(kit.typeId)} ${format.orderNumber(kit.orderId)}`.trim(),
    },
    {
      id: 'worker',
      header: t('column.worker'),
      cell: (kit) => kit.workerName ?? person(kit.workerId),
      text: (kit, nameOf) => kit.workerName ?? nameOf(kit.workerId),
    },
    { id: 'items', header: t('column.items'), cell: (kit) => <ItemsLine kit={kit} />, text: itemsLine },
  ]
  if (tab === 'waiting') {
    columns.push({
      id: 'missing',
      header: t('column.missing'),
      cell: (kit) => <MissingLine kit={kit} />,
      text: missingLine,
    })
  }
  if (tab === 'closed') {
    columns.push({
      id: 'state',
      header: t('column.state'),
      cell: (kit) => <KitBadge state={kit.state} />,
      text: (kit) => t(`kit.${kit.state}`),
    })
  } else {
    columns.push({
      id: 'cookie',
      header: t('column.cookie'),
      cell: (kit) => <Cookie state={kit.cookie} />,
      text: (kit) => cookieText(kit.cookie),
    })
  }
  if (tab === 'ready') {
    columns.push({
      id: 'action',
      header: t('column.action'),
      align: 'right',
      cell: (kit) => <IssueButton kit={kit} worker={kit.workerName ?? person(kit.workerId)} />,
    })
  }
  if (tab === 'due') {
    columns.push({
      id: 'action',
      header: t('column.action'),
      align: 'right',
      cell: (kit) => (
        <Button component={Link} to={`/store/kits/${kit.id}`} variant="light" h={40}>
          {t('countIn')}
        </Button>
      ),
    })
  }

  return (
    <Page title={t('kits')} subtitle={t('kitsHint')}>
      <KitTabs tab={tab} onTab={(next) => list.set({ tab: next, sort: undefined })}>
        <Views name="kits" list={list} />
        <Group>
          <SearchInput list={list} label={t('searchKits')} />
        </Group>
        <DataTable
          label={t(`tab.${tab}`)}
          query={query}
          list={list}
          columns={columns}
          rowKey={(kit) => kit.id}
          rowLink={(kit) => `/store/kits/${kit.id}`}
          csv={{
            name: 'kits',
            load: (page) => api.GET('/api/store/kits', { params: { query: { ...asked, ...page } } }),
            names: (rows) => namesOf(rows.map(({ workerId }) => workerId)),
          }}
          bulk={{
            name: (kit) => `${kit.workerName ?? person(kit.workerId)}, ${format.moment(kit.startsAt)}`,
            namespace: 'store',
            actions: [
              {
                label: t('issue'),
                can: (kit) => kit.state === 'RESERVED',
                run: async (kit) => {
                  await api.POST('/api/store/kits/{kitId}/issue', { params: { path: { kitId: kit.id } } })
                },
              },
            ],
          }}
          empty={
            list.filters['search'] === undefined ? (
              <Empty title={t(`empty.${tab}`)} text={t(`empty.${tab}.text`)} />
            ) : undefined
          }
        />
      </KitTabs>
    </Page>
  )
}

function KitTabs({ tab, onTab, children }: { tab: Tab; onTab: (tab: Tab) => void; children: ReactNode }) {
  const t = useStoreTexts()
  return (
    <Tabs value={tab} onChange={(next) => onTab(next as Tab)}>
      <Tabs.List aria-label={t('tabs')} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
        {NAMES.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            miw="max-content"
            rightSection={name === 'closed' ? undefined : <Count state={TABS[name][0]} />}
          >
            {t(`tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} pt="md">
        <Stack gap="md">{children}</Stack>
      </Tabs.Panel>
    </Tabs>
  )
}

function Count({ state }: { state: Kit['state'] }) {
  const { data } = $api.useQuery('get', '/api/store/kits', {
    params: { query: { state: [state], size: 1 } },
  })
  if (data === undefined || data.total === 0) return null
  return (
    <Badge variant="light" color="gray" circle={data.total < 10} styles={{ root: { color: 'inherit' } }}>
      {format.number(data.total)}
    </Badge>
  )
}

/** One press issues; what has been pressed stays pressed until the answer is there. */
export function IssueButton({ kit, worker, size }: { kit: Kit; worker: string; size?: string }) {
  const t = useStoreTexts()
  const show = useShowProblem('store')
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)

  async function issue() {
    setBusy(true)
    try {
      await api.POST('/api/store/kits/{kitId}/issue', { params: { path: { kitId: kit.id } } })
      notifications.show({ message: t('issued', { worker }) })
    } catch (error) {
      show(error)
    } finally {
      await queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey.some((part) => typeof part === 'string' && part.startsWith('/api/store/')),
      })
      setBusy(false)
    }
  }

  return (
    <Button
      loading={busy}
      onClick={() => void issue()}
      h={40}
      {...(size === undefined ? {} : { size })}
      aria-label={`${t('issue')}: ${worker}, ${format.moment(kit.startsAt)}`}
    >
      {t('issue')}
    </Button>
  )
}
