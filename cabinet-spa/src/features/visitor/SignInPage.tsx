import { Alert, Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { Link, Navigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { session } from '@/auth/session'
import { useSession } from '@/auth/useSession'
import { Page, Section, useCommon, useProblemText } from '@/ui'
import { useVisitorTexts } from './texts'

/** Only a page of this cabinet is gone back to, never another site. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}

export default function SignInPage() {
  const t = useVisitorTexts()
  const common = useCommon()
  const problemText = useProblemText('visitor')
  const current = useSession()
  const search = useSearch({ strict: false }) as { next?: string }
  const [problem, setProblem] = useState<string>()
  const form = useForm({ defaultValues: { email: '', password: '' } })
  const required = { required: common('required') }
  if (current.status === 'signed-in') return <Navigate to={safeNext(search.next)} replace />

  async function enter({ email, password }: { email: string; password: string }) {
    setProblem(undefined)
    try {
      await session.signIn(email.trim(), password)
    } catch (error) {
      setProblem(problemText(error))
      form.setFocus('password')
    }
  }

  return (
    <Page title={t('signIn')} narrow>
      <Section>
        <form noValidate onSubmit={(event) => void form.handleSubmit(enter)(event)}>
          <Stack>
            {problem !== undefined && (
              <Alert color="red" role="alert">
                {problem}
              </Alert>
            )}
            <TextInput
              label={t('email')}
              type="email"
              autoComplete="username"
              inputMode="email"
              required
              error={form.formState.errors.email?.message}
              {...form.register('email', required)}
            />
            <PasswordInput
              label={t('password')}
              autoComplete="current-password"
              required
              error={form.formState.errors.password?.message}
              {...form.register('password', required)}
            />
            <Button type="submit" size="md" loading={form.formState.isSubmitting}>
              {t('enter')}
            </Button>
            <Group justify="space-between">
              <Anchor component={Link} to="/reset-password" size="sm">
                {t('forgot')}
              </Anchor>
              <Text size="sm">
                {t('noAccount')}{' '}
                <Anchor component={Link} to="/register" size="sm" style={{ textDecoration: 'underline' }}>
                  {t('register')}
                </Anchor>
              </Text>
            </Group>
          </Stack>
        </form>
      </Section>
    </Page>
  )
}
