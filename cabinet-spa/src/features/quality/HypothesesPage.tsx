import { Button, Group, Select, Stack, Switch, Tabs, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { $api, api } from '@/api/client'
import { useHasRole } from '@/auth/useSession'
import { namesOf, usePeople } from '@/features/people'
import { DataTable, Empty, format, localDay, Page, SearchInput, useList, Views, type Column } from '@/ui'
import { AREAS, StatusMark, STATUSES, type Hypothesis } from './pieces'
import { useQualityTexts } from './texts'

/** Only what is not over can be late. */
export function isOverdue({ dueOn, state }: Hypothesis): boolean {
  return dueOn != null && state !== 'DONE' && state !== 'REJECTED' && dueOn < localDay()
}

export default function HypothesesPage() {
  const t = useQualityTexts()
  const list = useList()
  const controller = useHasRole('CONTROLLER')
  const state = STATUSES.find((status) => status === list.filters['state']) ?? 'all'
  const query = $api.useQuery(
    'get',
    '/api/analyst/hypotheses',
    { params: { query: list.asked as never } },
    { placeholderData: keepPreviousData },
  )
  const person = usePeople((query.data?.items ?? []).map(({ ownerId }) => ownerId))
  const columns: Column<Hypothesis>[] = [
    { id: 'title', header: t('title'), sort: 'title', cell: (row) => row.title },
    {
      id: 'state',
      header: t('state'),
      sort: 'state',
      cell: (row) => <StatusMark status={row.state} />,
      text: (row) => t(`status.${row.state}`),
    },
    { id: 'area', header: t('area'), sort: 'area', cell: (row) => t(`area.${row.area}`) },
    {
      id: 'owner',
      header: t('owner'),
      cell: (row) => (row.ownerId == null ? '—' : (row.ownerName ?? person(row.ownerId))),
      text: (row, nameOf) => row.ownerName ?? nameOf(row.ownerId),
    },
    {
      id: 'due',
      header: t('dueOnColumn'),
      sort: 'dueOn',
      cell: (row) => <Due row={row} />,
      text: (row) => row.dueOn ?? '',
    },
    {
      id: 'cases',
      header: t('casesColumn'),
      align: 'right',
      cell: (row) => format.number(row.cases),
    },
  ]
  const create = controller && (
    <Button
      component={Link}
      to="/quality/hypotheses/new"
      size="md"
      leftSection={<IconPlus size={20} aria-hidden />}
    >
      {t('hypothesisNew')}
    </Button>
  )
  return (
    <Page title={t('hypotheses')} subtitle={t('hypothesesHint')} actions={create}>
      <Tabs
        value={state}
        onChange={(next) => list.set({ state: next === 'all' || next === null ? undefined : next })}
      >
        <Tabs.List aria-label={t('statuses')} style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          <Tabs.Tab value="all" miw="max-content">
            {t('status.all')}
          </Tabs.Tab>
          {STATUSES.map((status) => (
            <Tabs.Tab key={status} value={status} miw="max-content">
              {t(`statuses.${status}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={state} pt="md">
          <Stack gap="md">
            <Views name="hypotheses" list={list} />
            <Group gap="sm">
              <SearchInput list={list} label={t('searchHypotheses')} />
              <Select
                aria-label={t('area')}
                placeholder={t('area')}
                clearable
                data={AREAS.map((area) => ({ value: area, label: t(`area.${area}`) }))}
                value={list.filters['area'] ?? null}
                onChange={(area) => list.set({ area: area ?? undefined })}
                style={{ flex: '1 1 160px' }}
                maw={{ sm: 240 }}
              />
              <Switch
                size="md"
                label={t('mine')}
                checked={list.filters['mine'] === 'true'}
                onChange={(event) => list.set({ mine: event.currentTarget.checked ? 'true' : undefined })}
              />
            </Group>
            <DataTable
              label={t('hypotheses')}
              query={query}
              list={list}
              columns={columns}
              rowKey={(row) => row.id}
              rowLink={(row) => `/quality/hypotheses/${row.id}`}
              csv={{
                name: 'hypotheses',
                load: (page) =>
                  api.GET('/api/analyst/hypotheses', {
                    params: { query: { ...list.asked, ...page } },
                  }),
                names: (rows) => namesOf(rows.map(({ ownerId }) => ownerId)),
              }}
              empty={
                Object.keys(list.filters).length === 0 ? (
                  <Empty title={t('hypothesesEmpty')} text={t('hypothesesEmptyText')} action={create} />
                ) : undefined
              }
            />
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Due({ row }: { row: Hypothesis }) {
  const t = useQualityTexts()
  if (row.dueOn == null) return <>—</>
  return (
    <Text span inherit style={{ whiteSpace: 'nowrap' }}>
      {format.day(row.dueOn)}
      {isOverdue(row) && (
        <Text span inherit fw={650} c="var(--mantine-color-error)">
          {' '}
          {t('overdue')}
        </Text>
      )}
    </Text>
  )
}
