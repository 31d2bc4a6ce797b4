import { Alert, Anchor, Button, Checkbox, List, Stack, Text, TextInput } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { IconMailCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { allPages } from '@/api/pages'
import { asProblem } from '@/api/problems'
import type { Testing } from '@/api/types'
import { solve } from '@/auth/proofOfWork'
import { useSession } from '@/auth/useSession'
import { inLanguage } from '@/features/order'
import { useLanguage } from '@/i18n'
import { Empty, Page, QueryState, Section, useCommon, useShowProblem } from '@/ui'
import { isPhone, normalPhone } from '@/ui/phone'
import { CONSENT_VERSION, draft, type Application } from './application'
import { useCandidateTexts } from './texts'

export default function ApplyPage() {
  const { vacancyId } = useParams({ strict: false }) as { vacancyId: string }
  const search = useSearch({ strict: false }) as { sent?: unknown }
  const t = useCandidateTexts()
  const [email, setEmail] = useState<string>()
  const vacancies = useQuery({
    queryKey: ['get', '/api/testing/vacancies', 'every'],
    queryFn: async () =>
      (await allPages((page) => api.GET('/api/testing/vacancies', { params: { query: page as never } })))
        .items,
  })
  const back = { to: '/vacancies', label: t('apply.others') }
  if (search.sent !== undefined) return <Sent email={email} vacancyId={vacancyId} />
  const vacancy = vacancies.data?.find(({ id }) => id === vacancyId)
  return (
    <Page title={vacancy === undefined ? t('apply.title') : inLanguage(vacancy.title)} back={back} narrow>
      <QueryState query={vacancies}>
        {() =>
          vacancy === undefined ? (
            <Empty
              title={t('apply.closed')}
              text={t('apply.closedHint')}
              action={
                <Button component={Link} to="/vacancies" variant="light" mt="xs">
                  {t('apply.others')}
                </Button>
              }
            />
          ) : (
            <>
              <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {inLanguage(vacancy.description)}
              </Text>
              <ApplicationForm vacancy={vacancy} onSent={setEmail} />
              <Section title={t('apply.steps')}>
                <List type="ordered" spacing={6}>
                  {([1, 2, 3, 4] as const).map((step) => (
                    <List.Item key={step}>{t(`apply.step${step}`)}</List.Item>
                  ))}
                </List>
              </Section>
            </>
          )
        }
      </QueryState>
    </Page>
  )
}

function Sent({ email, vacancyId }: { email: string | undefined; vacancyId: string }) {
  const t = useCandidateTexts()
  return (
    <Page title={t('sent.title')} narrow>
      <Section>
        <Stack align="flex-start">
          <IconMailCheck size={48} stroke={1.4} color="var(--mantine-primary-color-filled)" aria-hidden />
          <Text style={{ overflowWrap: 'anywhere' }}>
            {email === undefined ? t('sent.textNoEmail') : t('sent.text', { email })}
          </Text>
          <Text c="dimmed">{t('sent.hint')}</Text>
          <Button component={Link} to={`/vacancies/${vacancyId}`} variant="light" size="md">
            {t('sent.again')}
          </Button>
        </Stack>
      </Section>
    </Page>
  )
}

/** The work a public form asks for is done while the person types; each proof serves once. */
function useProof() {
  const work = useRef<Promise<string> | null>(null)
  const begin = () => {
    work.current ??= api.GET('/api/testing/challenges').then(({ data }) => solve(data!))
    work.current.catch(() => (work.current = null))
    return work.current
  }
  return { begin, forget: () => (work.current = null) }
}

function ApplicationForm({
  vacancy,
  onSent,
}: {
  vacancy: Testing['OpenVacancy']
  onSent: (email: string) => void
}) {
  const t = useCandidateTexts()
  const common = useCommon()
  const language = useLanguage()
  const navigate = useNavigate()
  const show = useShowProblem('candidate')
  const keys = useIdempotencyKey()
  const proof = useProof()
  const current = useSession()
  const known = current.status === 'signed-in' ? current.account : null
  const form = useForm<Application>({
    defaultValues: known === null ? draft.read() : { ...draft.read(), name: known.name, email: known.email },
    resolver: zodResolver(
      z.object({
        name: z.string().check(z.trim(), z.minLength(1, t('must.name')), z.maxLength(100, common('tooLong'))),
        email: z.string().check(z.trim(), z.email(t('must.email')), z.maxLength(254, common('tooLong'))),
        phone: z.string().check(z.overwrite(normalPhone), z.refine(isPhone, t('must.phone'))),
        consent: z.boolean().check(z.refine((given) => given, t('must.consent'))),
      }),
    ),
  })
  const { watch, formState } = form
  useEffect(() => {
    const { unsubscribe } = watch((values) => draft.write(values as Application))
    return unsubscribe
  }, [watch])

  async function send({ name, email, phone }: Application) {
    try {
      const applied = async () => {
        const body = {
          vacancyId: vacancy.id,
          name,
          email,
          phone,
          language,
          consentVersion: CONSENT_VERSION,
          proofOfWork: await proof.begin(),
        }
        await api.POST('/api/testing/applications', {
          params: { header: { 'Idempotency-Key': keys.of(body) } },
          body,
        })
      }
      await applied().catch(async (error: unknown) => {
        // A proof grows old while a form lies open: one more is made without a word.
        if (asProblem(error).code !== 'proof_of_work_refused') throw error
        proof.forget()
        await applied()
      })
    } catch (error) {
      return show(error, form)
    }
    proof.forget()
    keys.forget()
    draft.forget()
    onSent(email)
    await navigate({ to: '.', search: { sent: 1 } as never })
  }

  const { errors, isSubmitting } = formState
  return (
    <Section title={t('apply.title')}>
      <form
        noValidate
        onFocus={() => void proof.begin().catch(() => undefined)}
        onSubmit={(event) => void form.handleSubmit(send)(event)}
      >
        <Stack>
          <TextInput
            label={t('apply.name')}
            size="md"
            autoComplete="name"
            required
            error={errors.name?.message}
            {...form.register('name')}
          />
          <TextInput
            label={t('apply.email')}
            description={t('apply.emailHint')}
            size="md"
            type="email"
            inputMode="email"
            autoComplete="email"
            required
            error={errors.email?.message}
            {...form.register('email')}
          />
          <TextInput
            label={t('apply.phone')}
            description={t('apply.phoneHint')}
            size="md"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            placeholder="+7 999 123-45-67"
            required
            error={errors.phone?.message}
            {...form.register('phone')}
          />
          <Checkbox
            size="md"
            label={
              <>
                {t('apply.consent')}{' '}
                <Anchor
                  component={Link}
                  to="/terms"
                  target="_blank"
                  inherit
                  style={{ textDecoration: 'underline' }}
                >
                  {t('apply.terms')}
                </Anchor>
              </>
            }
            error={errors.consent?.message}
            {...form.register('consent')}
          />
          <Button type="submit" size="md" loading={isSubmitting}>
            {t('apply.send')}
          </Button>
          {isSubmitting && (
            <Alert p="xs" role="status">
              {t('apply.working')}
            </Alert>
          )}
        </Stack>
      </form>
    </Section>
  )
}
