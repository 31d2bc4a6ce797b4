import { Group } from '@mantine/core'
import { $api } from '@/api/client'
import { DataTable, format, Page, SearchInput, useCommon, useList, type Column } from '@/ui'
import { AccountState, asked, Filter, Roles, ROLES, type AccountView } from './pieces'
import { useAdminTexts } from './texts'

export default function AccountsPage() {
  const t = useAdminTexts()
  const common = useCommon()
  const list = useList()
  const query = $api.useQuery('get', '/api/accounts/accounts', { params: asked(list.asked) })
  const columns: Column<AccountView>[] = [
    { id: 'name', header: t('name'), cell: (row) => row.name, sort: 'name' },
    { id: 'email', header: t('email'), cell: (row) => row.email, sort: 'email' },
    { id: 'roles', header: t('roles'), cell: (row) => <Roles roles={row.roles} /> },
    { id: 'state', header: t('state'), cell: (row) => <AccountState account={row} /> },
    {
      id: 'registered',
      header: t('registered'),
      cell: (row) => format.moment(row.registeredAt),
      sort: 'registeredAt',
    },
  ]
  return (
    <Page title={t('accounts')}>
      <Group gap="sm">
        <SearchInput list={list} label={t('accountsSearch')} />
        <Filter
          list={list}
          name="role"
          label={t('anyRole')}
          data={ROLES.map((role) => ({ value: role, label: common(`role.${role}`) }))}
        />
        <Filter
          list={list}
          name="blocked"
          label={t('anyState')}
          data={[
            { value: 'false', label: t('active') },
            { value: 'true', label: t('blocked') },
          ]}
        />
      </Group>
      <DataTable
        label={t('accounts')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.accountId}
        rowLink={(row) => `/admin/accounts/${row.accountId}`}
      />
    </Page>
  )
}
