import { Anchor, Group, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api, api } from '@/api/client'
import { namesOf, usePeople } from '@/features/people'
import { DataTable, dayStart, Empty, format, Page, useList, Views, type Column, type ListState } from '@/ui'
import {
  actionName,
  ACTIONS,
  asked,
  Detail,
  Filter,
  PersonFilter,
  reasonOf,
  useActor,
  useDetail,
  type Entry,
} from './pieces'
import { useAdminTexts } from './texts'

/** Days in the address, moments for the service: the days begin and end where the administrator is. */
function withMoments({ from, until, ...rest }: Record<string, string | number>) {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: dayStart(String(from)) }),
    ...(until === undefined ? {} : { until: dayStart(String(until), 1) }),
  }
}

export default function AuditPage() {
  const t = useAdminTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/accounts/audit', { params: asked(withMoments(list.asked)) })
  const name = usePeople((query.data?.items ?? []).flatMap(({ actorId, accountId }) => [actorId, accountId]))
  const actor = useActor()
  const detail = useDetail()
  const columns: Column<Entry>[] = [
    { id: 'at', header: t('when'), cell: (row) => format.moment(row.at) },
    {
      id: 'actor',
      header: t('actor'),
      cell: (row) => actor(row, name),
      text: (row, nameOf) => actor(row, nameOf),
    },
    {
      id: 'account',
      header: t('whose'),
      cell: (row) => (
        <Anchor component={Link} to={`/admin/accounts/${row.accountId}`} inherit>
          {name(row.accountId)}
        </Anchor>
      ),
      text: (row, nameOf) => nameOf(row.accountId),
    },
    {
      id: 'action',
      header: t('action'),
      cell: (row) => <Detail entry={row} />,
      text: (row) => [actionName(row.action), ...detail(row)].join(', '),
    },
    {
      id: 'reason',
      header: t('reason'),
      cell: (row) => (
        <Text component="span" inherit style={{ overflowWrap: 'anywhere' }}>
          {reasonOf(row) ?? '—'}
        </Text>
      ),
      text: (row) => reasonOf(row) ?? '',
    },
  ]
  return (
    <Page title={t('audit')} subtitle={t('auditText')}>
      <Views name="audit" list={list} />
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
        csv={{
          name: 'audit',
          load: (page) =>
            api.GET('/api/accounts/audit', { params: asked(withMoments({ ...list.asked, ...page })) }),
          names: (rows) => namesOf(rows.flatMap(({ actorId, accountId }) => [actorId, accountId])),
        }}
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
