import { Button, Center, Group, Loader, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLinkOff, IconMailCheck } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { api } from '@/api/client'
import { isPassing } from '@/api/problems'
import { session } from '@/auth/session'
import { useSession } from '@/auth/useSession'
import { Failed, Page, useShowProblem } from '@/ui'
import { useVisitorTexts } from './texts'

const asked = new Map<string, Promise<void>>()

/** A link works once, so it is sent once, however often the page is drawn. */
function confirm(token: string): Promise<void> {
  let answer = asked.get(token)
  if (answer === undefined) {
    answer = api.POST('/api/accounts/email-confirmations', { body: { token } }).then(async () => {
      // The access token says whether the e-mail is confirmed, so that an order needs a new one.
      if (session.get().status === 'signed-in') await session.renew().catch(() => undefined)
    })
    asked.set(token, answer)
    answer.catch((error: unknown) => {
      if (isPassing(error)) asked.delete(token)
    })
  }
  return answer
}

type Answer = 'working' | 'confirmed' | { error: unknown }

export default function ConfirmEmailPage() {
  const t = useVisitorTexts()
  const { token } = useSearch({ strict: false }) as { token?: string }
  const text = String(token ?? '')
  const [answer, setAnswer] = useState<Answer>('working')
  const ask = useCallback(() => {
    setAnswer('working')
    confirm(text).then(
      () => setAnswer('confirmed'),
      (error: unknown) => setAnswer({ error }),
    )
  }, [text])
  useEffect(ask, [ask])
  return (
    <Page title={t('confirm.title')} narrow>
      {answer === 'working' && (
        <Center className="surface" p="xl" role="status" aria-label={t('confirm.working')}>
          <Loader />
        </Center>
      )}
      {answer === 'confirmed' && <Confirmed />}
      {typeof answer === 'object' &&
        (isPassing(answer.error) ? <Failed error={answer.error} onRetry={ask} /> : <Refused />)}
    </Page>
  )
}

function Confirmed() {
  const t = useVisitorTexts()
  const signedIn = useSession().status === 'signed-in'
  return (
    <Said
      icon={<IconMailCheck size={28} stroke={1.6} />}
      title={t('confirm.doneTitle')}
      text={t('confirm.done')}
    >
      {signedIn ? (
        <Button component={Link} to="/orders/new" size="md">
          {t('confirm.order')}
        </Button>
      ) : (
        <Button component={Link} to="/sign-in" size="md">
          {t('enter')}
        </Button>
      )}
    </Said>
  )
}

function Refused() {
  const t = useVisitorTexts()
  const show = useShowProblem('visitor')
  const current = useSession()
  const [busy, setBusy] = useState(false)
  async function again() {
    setBusy(true)
    try {
      await api.POST('/api/accounts/email-confirmations/requests')
      notifications.show({ message: t('confirm.sent') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }
  const signedIn = current.status === 'signed-in'
  const already = signedIn && current.account.emailConfirmed
  return (
    <Said
      icon={<IconLinkOff size={28} stroke={1.6} />}
      title={t('confirm.failedTitle')}
      text={already ? t('confirm.already') : t('confirm.failed')}
    >
      {already && (
        <Button component={Link} to="/orders/new" size="md">
          {t('confirm.order')}
        </Button>
      )}
      {signedIn && !already && (
        <Button size="md" loading={busy} onClick={() => void again()}>
          {t('confirm.again')}
        </Button>
      )}
      {!signedIn && (
        <Button component={Link} to="/sign-in" size="md">
          {t('confirm.signInFirst')}
        </Button>
      )}
    </Said>
  )
}

function Said({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode
  title: string
  text: string
  children: ReactNode
}) {
  return (
    <Center className="surface" p="xl" role="status">
      <Stack align="center" gap="sm" maw={420} py="md">
        <ThemeIcon variant="light" size={60} radius="xl" aria-hidden>
          {icon}
        </ThemeIcon>
        <Title order={2} size="h3" ta="center">
          {title}
        </Title>
        <Text ta="center" c="dimmed">
          {text}
        </Text>
        <Group mt="xs">{children}</Group>
      </Stack>
    </Center>
  )
}
