import { Anchor, Group, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { usePeople } from '@/features/people'
import { DataTable, Empty, format, Page, useList, type Column, type ListState } from '@/ui'
import {
  actionName,
  ACTIONS,
  asked,
  Detail,
  Filter,
  PersonFilter,
  reasonOf,
  useActor,
  type Entry,
} from './pieces'
import { useAdminTexts } from './texts'

/** Days in the address, moments for the service: the days begin and end where the administrator is. */
function withMoments({ from, until, ...rest }: Record<string, string | number>) {
  const start = (day: string | number, later: number) => {
    const date = new Date(`${day}T00:00`)
    if (Number.isNaN(date.getTime())) return undefined
    date.setDate(date.getDate() + later)
    return date.toISOString()
  }
  return {
    ...rest,
    ...(from === undefined ? {} : { from: start(from, 0) }),
    ...(until === undefined ? {} : { until: start(until, 1) }),
  }
}

export default function AuditPage() {
  const t = useAdminTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/accounts/audit', { params: asked(withMoments(list.asked)) })
  const name = usePeople((query.data?.items ?? []).flatMap(({ actorId, accountId }) => [actorId, accountId]))
  const actor = useActor()
  const columns: Column<Entry>[] = [
    { id: 'at', header: t('when'), cell: (row) => format.moment(row.at) },
    { id: 'actor', header: t('actor'), cell: (row) => actor(row, name) },
    {
      id: 'account',
      header: t('whose'),
      cell: (row) => (
        <Anchor component={Link} to={`/admin/accounts/${row.accountId}`} inherit>
          {name(row.accountId)}
        </Anchor>
      ),
    },
    { id: 'action', header: t('action'), cell: (row) => <Detail entry={row} /> },
    {
      id: 'reason',
      header: t('reason'),
      cell: (row) => (
        <Text component="span" inherit style={{ overflowWrap: 'anywhere' }}>
          {reasonOf(row) ?? '—'}
        </Text>
      ),
    },
  ]
  return (
    <Page title={t('audit')} subtitle={t('auditText')}>
      <Group gap="sm">
        <PersonFilter list={list} name="actorId" label={t('pickActor')} />
        <PersonFilter list={list} name="accountId" label={t('pickAccount')} />
        <Filter
          list={list}
          name="action"
          label={t('anyAction')}
          data={ACTIONS.map((action) => ({ value: action, label: actionName(action) }))}
        />
      </Group>
      <Group gap="sm">
        <Day list={list} name="from" label={t('from')} />
        <Day list={list} name="until" label={t('until')} />
      </Group>
      <DataTable
        label={t('audit')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => String(row.id)}
        empty={<Empty title={t('auditEmpty')} text={t('auditEmptyText')} />}
      />
    </Page>
  )
}

function Day({ list, name, label }: { list: ListState; name: string; label: string }) {
  return (
    <TextInput
      type="date"
      label={label}
      value={list.filters[name] ?? ''}
      onChange={(event) => list.set({ [name]: event.currentTarget.value })}
      style={{ flex: '1 1 150px', maxWidth: 180 }}
    />
  )
}
