import { Group, Select, Text, type MantineColor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import i18next from 'i18next'
import { $api } from '@/api/client'
import type { Accounts } from '@/api/types'
import type { Role } from '@/auth/session'
import { useCommon, type ListState, StateBadge } from '@/ui'
import { useAdminTexts } from './texts'

export type AccountView = Accounts['AccountView']
export type Entry = Accounts['Entry']

export const ROLES: Role[] = ['CLIENT', 'WORKER', 'MANAGER', 'BUYER', 'CONTROLLER', 'ADMINISTRATOR']
const COLOURS: Record<Role, MantineColor> = {
  CLIENT: 'gray',
  WORKER: 'teal',
  MANAGER: 'forest',
  BUYER: 'blue',
  CONTROLLER: 'violet',
  ADMINISTRATOR: 'orange',
}

/** What stands in the address is text, whatever it is of; the service checks it. */
export const asked = (query: Record<string, unknown>) => ({ query: query as never })

export function Roles({ roles }: { roles: readonly Role[] }) {
  const t = useCommon()
  return (
    <Group gap={4} justify="inherit">
      {ROLES.filter((role) => roles.includes(role)).map((role) => (
        <StateBadge key={role} color={COLOURS[role]} size="md">
          {t(`role.${role}`)}
        </StateBadge>
      ))}
    </Group>
  )
}

export function AccountState({ account }: { account: AccountView }) {
  const t = useAdminTexts()
  const blocked = account.blockedAt != null
  return (
    <StateBadge color={blocked ? 'red' : 'forest'} size="md">
      {blocked ? t('blocked') : t('active')}
    </StateBadge>
  )
}

/** A choice in the list's address. */
export function Filter({
  list,
  name,
  label,
  data,
}: {
  list: ListState
  name: string
  label: string
  data: { value: string; label: string }[]
}) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      clearable
      value={list.filters[name] ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      style={{ flex: '1 1 150px', maxWidth: 260 }}
    />
  )
}

/** Somebody found by name or e-mail; the id stands in the address. */
export function PersonFilter({ list, name, label }: { list: ListState; name: string; label: string }) {
  const t = useAdminTexts()
  const own = list.filters[name]
  const chosen = $api.useQuery(
    'get',
    '/api/accounts/accounts/{id}',
    { params: { path: { id: own ?? '' } } },
    { enabled: own !== undefined },
  )
  const labelOf = ({ name: called, email }: AccountView) => `${called} · ${email}`
  const [typed, setTyped] = useState('')
  const shown = own === undefined || chosen.data === undefined ? undefined : labelOf(chosen.data)
  const [search] = useDebouncedValue(typed === shown ? '' : typed, 250)
  const found = $api.useQuery('get', '/api/accounts/accounts', { params: asked({ search, size: 20 }) })
  const offered = new Map((found.data?.items ?? []).map((account) => [account.accountId, account]))
  if (own !== undefined && chosen.data !== undefined) offered.set(own, chosen.data)
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      filter={({ options }) => options}
      data={[...offered.values()].map((account) => ({ value: account.accountId, label: labelOf(account) }))}
      value={own ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('people')}
      style={{ flex: '1 1 240px' }}
    />
  )
}

export const ACTIONS = [
  'ROLES_CHANGED',
  'BLOCKED',
  'UNBLOCKED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'SESSION_REVOKED',
] as const

/** What was done; a word that a later version of the service writes is shown as it is. */
export function actionName(action: string): string {
  const name = `action.${action}`
  return i18next.exists(name, { ns: 'admin' }) ? i18next.t(name, { ns: 'admin' }) : action
}

const HOW: Record<string, string> = { 'by its owner': 'how.owner', 'by a link sent by letter': 'how.letter' }

/** `+MANAGER -BUYER`, or how a password was changed, in words; a session's id says nothing to a reader. */
export function useDetail(): (entry: Entry) => string[] {
  const common = useCommon()
  return ({ action, detail }) => {
    const how = HOW[detail]
    if (how !== undefined) return [i18next.t(how, { ns: 'admin' })]
    if (action === 'SESSION_REVOKED') return []
    return detail
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const role = part.slice(1)
        const known = /^[+-]/.test(part) && (ROLES as string[]).includes(role)
        return known ? `${part.startsWith('+') ? '+' : '−'} ${common(`role.${role as Role}`)}` : part
      })
  }
}

export function Detail({ entry }: { entry: Entry }) {
  const detail = useDetail()
  return (
    <>
      {actionName(entry.action)}
      {detail(entry).map((part) => (
        <Text key={part} size="sm" c="dimmed" component="span" display="block">
          {part}
        </Text>
      ))}
    </>
  )
}

/** Who did it, when it was nobody with an account. */
export function useActor() {
  const t = useAdminTexts()
  return (entry: Entry, name: (id: string | null | undefined) => string) =>
    entry.actorId == null
      ? t(entry.by === 'COMMAND_LINE' ? 'by.COMMAND_LINE' : 'by.SYSTEM')
      : name(entry.actorId)
}

/** Why; what services write by themselves is said in the reader's language. */
export function reasonOf({ by, reason }: Entry): string | null {
  if (reason == null) return null
  if (by !== 'SYSTEM') return reason
  const said = (name: string) => i18next.t(name, { ns: 'admin' })
  if (reason.startsWith('passed the tests of application ')) return said('why.tests')
  if (reason === 'refresh token reused') return said('why.reused')
  if (reason === 'demo account') return said('why.demo')
  if (reason === 'named by the environment') return said('why.environment')
  return reason
}
