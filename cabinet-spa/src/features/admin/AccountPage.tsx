import {
  ActionIcon,
  Alert,
  Anchor,
  Box,
  Button,
  Checkbox,
  Group,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import type { Role } from '@/auth/session'
import { useSession } from '@/auth/useSession'
import { usePeople } from '@/features/people'
import { Confirm, Facts, format, Page, QueryState, Section, useCommon, useShowProblem } from '@/ui'
import { AccountState, asked, Detail, reasonOf, Roles, ROLES, useActor, type AccountView } from './pieces'
import { useAdminTexts } from './texts'

const RECENT = 5

export default function AccountPage() {
  const t = useAdminTexts()
  const { accountId: id } = useParams({ strict: false }) as { accountId: string }
  const query = $api.useQuery('get', '/api/accounts/accounts/{id}', { params: { path: { id } } })
  const back = { to: '/admin/accounts', label: t('accounts') }
  if (query.data === undefined) {
    return (
      <Page title={t('account')} back={back}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  const account = query.data
  return (
    <Page
      title={account.name}
      subtitle={
        <Group gap="xs">
          <AccountState account={account} />
          <Roles roles={account.roles} />
        </Group>
      }
      back={back}
    >
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Stack gap="lg">
          <About account={account} />
          <Access account={account} />
        </Stack>
        {/* Made anew when the roles have changed, by whomever. */}
        <RolesForm key={account.roles.join()} account={account} />
      </SimpleGrid>
      <Recent account={account} />
    </Page>
  )
}

function useRefresh() {
  const queries = useQueryClient()
  return () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/accounts/'),
    })
}

function About({ account }: { account: AccountView }) {
  const t = useAdminTexts()
  const copy = () =>
    void navigator.clipboard
      ?.writeText(account.accountId)
      .then(() => notifications.show({ message: t('copied') }))
  return (
    <Section title={t('about')}>
      <Facts
        items={[
          [
            t('email'),
            <>
              {account.email}{' '}
              <Text span size="sm" c="dimmed">
                ({account.emailConfirmed ? t('emailConfirmed') : t('emailUnconfirmed')})
              </Text>
            </>,
          ],
          [t('phone'), account.phone ?? t('none')],
          [t('language'), t(account.language === 'en' ? 'language.en' : 'language.ru')],
          [t('registered'), format.moment(account.registeredAt)],
          [
            t('number'),
            <Group key="n" gap={4} wrap="nowrap">
              <Text size="sm" className="tabular" style={{ overflowWrap: 'anywhere' }}>
                {account.accountId}
              </Text>
              <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('copy')} onClick={copy}>
                <IconCopy size={18} aria-hidden />
              </ActionIcon>
            </Group>,
          ],
        ]}
      />
    </Section>
  )
}

/** Roles that no administrator gives, and why. */
function fixed(role: Role, has: boolean): boolean {
  return role === 'CLIENT' || role === 'ADMINISTRATOR' || (role === 'WORKER' && !has)
}

function RolesForm({ account }: { account: AccountView }) {
  const t = useAdminTexts()
  const common = useCommon()
  const show = useShowProblem('admin')
  const refresh = useRefresh()
  const [chosen, setChosen] = useState<readonly Role[]>(account.roles)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const same = ROLES.every((role) => chosen.includes(role) === account.roles.includes(role))
  const note = (role: Role) =>
    role === 'WORKER'
      ? t(account.roles.includes(role) ? 'note.WORKER.take' : 'note.WORKER.give')
      : t(`note.${role}`)

  async function save() {
    setBusy(true)
    try {
      await api.PUT('/api/accounts/accounts/{id}/roles', {
        params: { path: { id: account.accountId } },
        body: { roles: [...chosen], reason: reason.trim() },
      })
      notifications.show({ message: t('rolesSaved') })
      setReason('')
      await refresh()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('roles')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!same && !busy) void save()
        }}
      >
        <Stack>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={<Text tt="capitalize">{common(`role.${role}`)}</Text>}
              description={note(role)}
              checked={chosen.includes(role)}
              disabled={fixed(role, account.roles.includes(role))}
              onChange={(event) => {
                const on = event.currentTarget.checked
                setChosen((before) => (on ? [...before, role] : before.filter((other) => other !== role)))
              }}
              styles={{ description: { color: 'var(--mantine-color-dimmed)' } }}
            />
          ))}
          <Textarea
            label={t('rolesReason')}
            description={t('rolesReasonHint')}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={busy} disabled={same || reason.trim() === ''}>
              {t('rolesSave')}
            </Button>
            {same && (
              <Text size="sm" c="dimmed">
                {t('rolesSame')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

function Access({ account }: { account: AccountView }) {
  const t = useAdminTexts()
  const show = useShowProblem('admin')
  const refresh = useRefresh()
  const current = useSession()
  const own = current.status === 'signed-in' && current.account.accountId === account.accountId
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const blocked = account.blockedAt != null

  async function change(reason: string) {
    setBusy(true)
    const params = { path: { id: account.accountId } }
    try {
      if (blocked) await api.DELETE('/api/accounts/accounts/{id}/block', { params })
      else await api.PUT('/api/accounts/accounts/{id}/block', { params, body: { reason } })
      notifications.show({ message: blocked ? t('unblockedNow') : t('blockedNow') })
      setAsking(false)
      await refresh()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('blocking')}>
      {own ? (
        <Alert color="blue" title={t('ownTitle')}>
          {t('ownText')}
        </Alert>
      ) : (
        <>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {blocked
              ? t('blockedSince', {
                  at: format.moment(account.blockedAt ?? ''),
                  reason: account.blockedReason ?? '—',
                })
              : t('notBlocked')}
          </Text>
          <Button w="fit-content" variant={blocked ? 'light' : 'default'} onClick={() => setAsking(true)}>
            {blocked ? t('unblock') : t('block')}
          </Button>
          {asking && (
            <Confirm
              opened
              onClose={() => setAsking(false)}
              title={blocked ? t('unblockTitle') : t('blockTitle')}
              confirm={blocked ? t('unblock') : t('block')}
              danger={!blocked}
              {...(blocked ? {} : { reason: t('blockReason') })}
              busy={busy}
              onConfirm={(reason) => void change(reason)}
            >
              <Text>{blocked ? t('unblockText') : t('blockText')}</Text>
            </Confirm>
          )}
        </>
      )}
    </Section>
  )
}

function Recent({ account }: { account: AccountView }) {
  const t = useAdminTexts()
  const query = $api.useQuery('get', '/api/accounts/audit', {
    params: asked({ accountId: account.accountId, size: RECENT }),
  })
  const name = usePeople((query.data?.items ?? []).map(({ actorId }) => actorId))
  const actor = useActor()
  return (
    <Section
      title={t('recent')}
      aside={
        <Anchor
          component={Link}
          to="/admin/audit"
          search={{ accountId: account.accountId } as never}
          size="sm"
          py={4}
        >
          {t('wholeLog')}
        </Anchor>
      }
    >
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('recentNone')}</Text>
          ) : (
            <Stack gap="md" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((entry) => (
                <Box key={entry.id} component="li">
                  <Text component="div" fw={550}>
                    <Detail entry={entry} />
                  </Text>
                  {reasonOf(entry) !== null && (
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {reasonOf(entry)}
                    </Text>
                  )}
                  <Text size="sm" c="dimmed">
                    {actor(entry, name)}, {format.moment(entry.at)}
                  </Text>
                </Box>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
}
