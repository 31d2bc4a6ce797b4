import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { asProblem } from '@/api/problems'
import { session } from '@/auth/session'
import { Page, Section, useCommon, useProblemText, useShowProblem } from '@/ui'
import { useVisitorTexts } from './texts'
import { useProofOfWork } from './useProofOfWork'

export default function ResetPasswordPage() {
  const t = useVisitorTexts()
  const { token } = useSearch({ strict: false }) as { token?: string }
  return (
    <Page title={t('reset.title')} narrow>
      <Section>{token === undefined ? <Ask /> : <SetNew token={String(token)} />}</Section>
    </Page>
  )
}

function Ask() {
  const t = useVisitorTexts()
  const common = useCommon()
  const show = useShowProblem('visitor')
  const work = useProofOfWork()
  const [sent, setSent] = useState<string>()
  const form = useForm({
    defaultValues: { email: '' },
    resolver: zodResolver(
      z.object({
        email: z
          .string()
          .check(z.trim(), z.minLength(1, common('required')), z.email(t('emailWrong')), z.maxLength(254)),
      }),
    ),
  })

  async function ask({ email }: { email: string }) {
    try {
      await api.POST('/api/accounts/password-resets/requests', {
        body: { email, proofOfWork: await work.spend() },
      })
      setSent(email)
    } catch (error) {
      show(error, form)
    }
  }

  if (sent !== undefined) {
    return (
      <Alert color="forest" title={t('reset.sentTitle')} role="status">
        <Text>{t('reset.sent', { email: sent })}</Text>
        <Anchor component="button" type="button" mt="sm" onClick={() => setSent(undefined)}>
          {t('reset.again')}
        </Anchor>
      </Alert>
    )
  }
  return (
    <form noValidate onChange={work.begin} onSubmit={(event) => void form.handleSubmit(ask)(event)}>
      <Stack>
        <Text>{t('reset.lead')}</Text>
        <TextInput
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="username"
          required
          error={form.formState.errors.email?.message}
          {...form.register('email')}
        />
        <Button type="submit" size="md" loading={form.formState.isSubmitting}>
          {t('reset.send')}
        </Button>
        <Anchor component={Link} to="/sign-in" size="sm">
          {t('enter')}
        </Anchor>
      </Stack>
    </form>
  )
}

function SetNew({ token }: { token: string }) {
  const t = useVisitorTexts()
  const show = useShowProblem('visitor')
  const text = useProblemText('visitor')
  const navigate = useNavigate()
  const [invalid, setInvalid] = useState<string>()
  const form = useForm({
    defaultValues: { password: '' },
    resolver: zodResolver(
      z.object({
        password: z
          .string()
          .check(z.minLength(10, t('register.passwordSize')), z.maxLength(128, t('register.passwordSize'))),
      }),
    ),
  })

  async function set({ password }: { password: string }) {
    setInvalid(undefined)
    try {
      await api.POST('/api/accounts/password-resets', { body: { token, password } })
    } catch (error) {
      if (asProblem(error).code === 'link_invalid') return setInvalid(text(error))
      return show(error, form)
    }
    // All sessions have ended, the one of this browser too.
    if (session.get().status === 'signed-in') await session.signOut()
    notifications.show({ message: t('reset.done'), autoClose: 8_000 })
    await navigate({ to: '/sign-in', replace: true })
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(set)(event)}>
      <Stack>
        {invalid !== undefined && (
          <Alert color="red" role="alert">
            <Text size="sm">{invalid}</Text>
            <Anchor component={Link} to="/reset-password" size="sm">
              {t('reset.another')}
            </Anchor>
          </Alert>
        )}
        <Text>{t('reset.setLead')}</Text>
        <PasswordInput
          label={t('reset.newPassword')}
          description={t('register.passwordHint')}
          autoComplete="new-password"
          required
          error={form.formState.errors.password?.message}
          {...form.register('password')}
        />
        <Button type="submit" size="md" loading={form.formState.isSubmitting}>
          {t('reset.set')}
        </Button>
      </Stack>
    </form>
  )
}
