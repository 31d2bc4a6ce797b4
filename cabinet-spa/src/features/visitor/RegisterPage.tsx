import { Alert, Anchor, Button, Checkbox, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { session } from '@/auth/session'
import { useSession } from '@/auth/useSession'
import { useLanguage } from '@/i18n'
import { Page, Section, useCommon, useShowProblem } from '@/ui'
import { safeNext } from './SignInPage'
import { TERMS_VERSION, useVisitorTexts } from './texts'
import { useProofOfWork } from './useProofOfWork'

export default function RegisterPage() {
  const t = useVisitorTexts()
  const common = useCommon()
  const language = useLanguage()
  const current = useSession()
  const navigate = useNavigate()
  const show = useShowProblem('visitor')
  const search = useSearch({ strict: false }) as { next?: string }
  const work = useProofOfWork()
  const [maybeKnown, setMaybeKnown] = useState<string>()
  const form = useForm({
    defaultValues: { name: '', email: '', password: '', terms: false },
    resolver: zodResolver(
      z
        .object({
          name: z
            .string()
            .check(z.trim(), z.minLength(1, common('required')), z.maxLength(100, common('tooLong'))),
          email: z
            .string()
            .check(z.trim(), z.minLength(1, common('required')), z.email(t('emailWrong')), z.maxLength(254)),
          password: z
            .string()
            .check(z.minLength(10, t('register.passwordSize')), z.maxLength(128, t('register.passwordSize'))),
          terms: z.boolean().check(z.refine((agreed) => agreed, t('register.termsNeeded'))),
        })
        .check(
          z.refine((all) => all.password.toLowerCase() !== all.email.toLowerCase(), {
            path: ['password'],
            message: t('register.passwordIsEmail'),
          }),
        ),
    ),
  })
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState
  if (current.status === 'signed-in' && !isSubmitting && !isSubmitSuccessful) {
    return <Navigate to={safeNext(search.next)} replace />
  }

  async function register({ name, email, password }: { name: string; email: string; password: string }) {
    setMaybeKnown(undefined)
    try {
      await api.POST('/api/accounts/registrations', {
        body: {
          name,
          email,
          password,
          language,
          termsVersion: TERMS_VERSION,
          proofOfWork: await work.spend(),
        },
      })
    } catch (error) {
      return show(error, form)
    }
    try {
      await session.signIn(email, password)
    } catch {
      // Whether an address is known is told to its owner only, by letter.
      return setMaybeKnown(email)
    }
    notifications.show({ message: t('register.done', { email }), autoClose: 8_000 })
    await navigate({ to: search.next === undefined ? '/orders' : safeNext(search.next), replace: true })
  }

  return (
    <Page title={t('register.title')} subtitle={t('register.lead')} narrow>
      <Section>
        <form noValidate onChange={work.begin} onSubmit={(event) => void form.handleSubmit(register)(event)}>
          <Stack>
            {maybeKnown !== undefined && (
              <Alert color="orange" role="status">
                <Text size="sm">{t('register.maybeKnown', { email: maybeKnown })}</Text>
                <Anchor component={Link} to="/sign-in" size="sm" mr="md">
                  {t('enter')}
                </Anchor>
                <Anchor component={Link} to="/reset-password" size="sm">
                  {t('forgot')}
                </Anchor>
              </Alert>
            )}
            <TextInput
              label={t('register.name')}
              description={t('register.nameHint')}
              autoComplete="name"
              required
              error={errors.name?.message}
              {...form.register('name')}
            />
            <TextInput
              label={t('email')}
              type="email"
              inputMode="email"
              autoComplete="username"
              required
              error={errors.email?.message}
              {...form.register('email')}
            />
            <PasswordInput
              label={t('password')}
              description={t('register.passwordHint')}
              autoComplete="new-password"
              required
              error={errors.password?.message}
              {...form.register('password')}
            />
            <Checkbox
              label={
                <>
                  {t('register.terms')}{' '}
                  <Anchor
                    component={Link}
                    to="/terms"
                    target="_blank"
                    inherit
                    style={{ textDecoration: 'underline' }}
                  >
                    {t('register.termsLink')}
                  </Anchor>
                </>
              }
              error={errors.terms?.message}
              {...form.register('terms')}
            />
            <Button type="submit" size="md" loading={isSubmitting}>
              {t('register.submit')}
            </Button>
            <Text size="sm">
              {t('haveAccount')}{' '}
              <Anchor component={Link} to="/sign-in" size="sm">
                {t('enter')}
              </Anchor>
            </Text>
          </Stack>
        </form>
      </Section>
    </Page>
  )
}
