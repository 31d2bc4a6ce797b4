import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { asProblem } from '@/api/problems'
import { session } from '@/auth/session'
import { useSession } from '@/auth/useSession'
import { Empty, Page, Section, useProblemText } from '@/ui'
import { pendingInvitation } from './invitation'
import { useCandidateTexts } from './texts'
import { useToken } from './useToken'

/** The one-time link of an invitation: it belongs to whoever follows it signed in, so that is done knowingly. */
export default function AcceptInvitationPage() {
  const t = useCandidateTexts()
  const token = useToken()
  const current = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const problemText = useProblemText('candidate')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    if (token !== '') pendingInvitation.keep(token)
  }, [token])
  if (token === '') {
    return (
      <Page title={t('accept.title')} narrow>
        <Empty title={t('confirm.bad')} text={t('accept.noToken')} />
      </Page>
    )
  }
  const next = `/tests/accept?token=${encodeURIComponent(token)}`

  async function accept() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      const { data } = await api.POST('/api/testing/invitations/{token}/acceptance', {
        params: { path: { token } },
      })
      pendingInvitation.forget()
      await queries.invalidateQueries({ queryKey: ['get', '/api/testing/attempts'] })
      const [only, ...others] = data?.attempts ?? []
      await navigate(
        only !== undefined && others.length === 0 ? { to: `/tests/${only.id}` } : { to: '/tests' },
      )
    } catch (error) {
      // There is nothing behind the link, or not any more: it is not offered again.
      if ([404, 410].includes(asProblem(error).status)) pendingInvitation.forget()
      setProblem(problemText(error))
      setBusy(false)
    }
  }

  return (
    <Page title={t('accept.title')} narrow>
      <Section>
        <Stack>
          <Text>{t('accept.text')}</Text>
          <List spacing={6}>
            {([1, 2, 3] as const).map((rule) => (
              <List.Item key={rule}>{t(`accept.rule${rule}`)}</List.Item>
            ))}
          </List>
          {problem !== undefined && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          {current.status === 'signed-in' ? (
            <>
              <Text style={{ overflowWrap: 'anywhere' }}>
                {t('accept.as', { name: current.account.name, email: current.account.email })}
              </Text>
              <Group gap="xs">
                <Button size="md" loading={busy} onClick={() => void accept()}>
                  {t('accept.go')}
                </Button>
                <Button
                  size="md"
                  variant="default"
                  disabled={busy}
                  onClick={() =>
                    void session.signOut().then(() => navigate({ to: '/sign-in', search: { next } as never }))
                  }
                >
                  {t('accept.other')}
                </Button>
              </Group>
            </>
          ) : (
            <>
              <Text fw={600}>{t('accept.need')}</Text>
              <Group gap="xs">
                <Button component={Link} to="/register" search={{ next } as never} size="md">
                  {t('accept.register')}
                </Button>
                <Button component={Link} to="/sign-in" search={{ next } as never} size="md" variant="default">
                  {t('accept.signIn')}
                </Button>
              </Group>
            </>
          )}
        </Stack>
      </Section>
    </Page>
  )
}
