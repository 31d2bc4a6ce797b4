import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { inLanguage } from '@/features/order'
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
import { APPLICATION_STATES, asked, type Application } from './data'
import { ApplicationBadge, Filter } from './pieces'
import { useHiringTexts } from './texts'

/** Those that nobody has claimed come first. */
export default function ApplicationsPage() {
  const t = useHiringTexts()
  const list = useList({ sort: 'claimedAt,desc' })
  const query = $api.useQuery('get', '/api/testing/applications', { params: asked(list.asked) })
  const name = usePeople((query.data?.items ?? []).map(({ claimedBy }) => claimedBy))
  const claim = useClaim()
  const columns: Column<Application>[] = [
    { id: 'name', header: t('candidate'), cell: (row) => row.name, sort: 'name' },
    { id: 'vacancy', header: t('vacancy'), cell: (row) => inLanguage(row.vacancy) },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <ApplicationBadge state={row.state} />,
      text: (row) => t(`app.${row.state}`),
      sort: 'state',
    },
    {
      id: 'manager',
      header: t('manager'),
      cell: (row) =>
        row.state === 'RECEIVED' ? (
          <Button
            size="xs"
            variant="light"
            loading={claim.busy === row.id}
            onClick={() => void claim.run(row.id)}
          >
            {t('claim')}
          </Button>
        ) : row.claimedBy == null ? (
          t('nobody')
        ) : (
          name(row.claimedBy)
        ),
      text: (row, nameOf) => (row.claimedBy == null ? '' : nameOf(row.claimedBy)),
      sort: 'claimedAt',
    },
    { id: 'createdAt', header: t('applied'), cell: (row) => format.moment(row.createdAt), sort: 'createdAt' },
  ]
  const searching = list.filters['search'] !== undefined || list.filters['state'] !== undefined
  return (
    <Page title={t('applications')}>
      <Views name="applications" list={list} />
      <Group gap="sm">
        <SearchInput list={list} label={t('applicationsSearch')} />
        <Filter
          list={list}
          name="state"
          label={t('anyState')}
          data={APPLICATION_STATES.map((state) => ({ value: state, label: t(`app.${state}`) }))}
        />
      </Group>
      <DataTable
        label={t('applications')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/applications/${row.id}`}
        csv={{
          name: 'applications',
          load: (page) => api.GET('/api/testing/applications', { params: asked({ ...list.asked, ...page }) }),
          names: (rows) => namesOf(rows.map(({ claimedBy }) => claimedBy)),
        }}
        bulk={{
          name: (row) => `${row.name}, ${inLanguage(row.vacancy)}`,
          namespace: 'hiring',
          actions: [
            {
              label: t('claim'),
              can: (row) => row.state === 'RECEIVED',
              run: async (row) => {
                await api.POST('/api/testing/applications/{id}/claim', { params: { path: { id: row.id } } })
              },
            },
          ],
        }}
        empty={
          searching ? undefined : (
            <Empty
              title={t('applicationsEmpty')}
              text={t('applicationsEmptyText')}
              action={
                <Button component={Link} to="/manage/vacancies" variant="light">
                  {t('toVacancies')}
                </Button>
              }
            />
          )
        }
      />
    </Page>
  )
}

/** Claims an application; who was slower is told so, and sees who has it. */
export function useClaim() {
  const t = useHiringTexts()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const [busy, setBusy] = useState<string | null>(null)
  async function run(id: string) {
    if (busy !== null) return
    setBusy(id)
    try {
      await api.POST('/api/testing/applications/{id}/claim', { params: { path: { id } } })
      notifications.show({ message: t('claimed') })
    } catch (error) {
      show(error)
    } finally {
      await refreshApplications(queries)
      setBusy(null)
    }
  }
  return { busy, run }
}

export function refreshApplications(queries: ReturnType<typeof useQueryClient>) {
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/testing/'),
  })
}
