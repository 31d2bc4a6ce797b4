import { Group } from '@mantine/core'
import { $api, api } from '@/api/client'
import { useAccount } from '@/auth/useSession'
import { DataTable, format, Page, SearchInput, useCommon, useList, Views, type Column } from '@/ui'
import { AccountState, asked, Filter, Roles, ROLES, type AccountView } from './pieces'
import { useAdminTexts } from './texts'

export default function AccountsPage() {
  const t = useAdminTexts()
  const common = useCommon()
  const list = useList()
  const me = useAccount()
  const query = $api.useQuery('get', '/api/accounts/accounts', { params: asked(list.asked) })
  const columns: Column<AccountView>[] = [
    { id: 'name', header: t('name'), cell: (row) => row.name, sort: 'name' },
    { id: 'email', header: t('email'), cell: (row) => row.email, sort: 'email' },
    {
      id: 'roles',
      header: t('roles'),
      cell: (row) => <Roles roles={row.roles} />,
      text: (row) => row.roles.map((role) => common(`role.${role}`)).join(', '),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <AccountState account={row} />,
      text: (row) => t(row.blockedAt == null ? 'active' : 'blocked'),
    },
    {
      id: 'registered',
      header: t('registered'),
      cell: (row) => format.moment(row.registeredAt),
      sort: 'registeredAt',
    },
  ]
  return (
    <Page title={t('accounts')}>
      <Views name="accounts" list={list} />
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
        csv={{
          name: 'accounts',
          load: (page) => api.GET('/api/accounts/accounts', { params: asked({ ...list.asked, ...page }) }),
        }}
        bulk={{
          name: (row) => `${row.name}, ${row.email}`,
          namespace: 'admin',
          actions: [
            {
              label: t('block'),
              consequences: [t('blockText')],
              reason: t('blockReason'),
              danger: true,
              can: (row) => row.blockedAt == null && row.accountId !== me.accountId,
              run: async (row, reason) => {
                await api.PUT('/api/accounts/accounts/{id}/block', {
                  params: { path: { id: row.accountId } },
                  body: { reason },
                })
              },
            },
            {
              label: t('unblock'),
              consequences: [t('unblockText')],
              can: (row) => row.blockedAt != null,
              run: async (row) => {
                await api.DELETE('/api/accounts/accounts/{id}/block', {
                  params: { path: { id: row.accountId } },
                })
              },
            },
          ],
        }}
      />
    </Page>
  )
}
