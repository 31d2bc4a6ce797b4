import {
  Alert,
  Anchor,
  Box,
  Button,
  Group,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  ThemeIcon,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Testing } from '@/api/types'
import { useSession } from '@/auth/useSession'
import { inLanguage } from '@/features/order'
import { usePeople } from '@/features/people'
import {
  Facts,
  format,
  FormDialog,
  localDay,
  Page,
  QueryState,
  Restored,
  Section,
  useCommon,
  useDraftForm,
  useShowProblem,
} from '@/ui'
import { shownPhone } from '@/ui/phone'
import { refreshApplications, useClaim } from './ApplicationsPage'
import { asked, useSetsById, type Application } from './data'
import { ApplicationBadge, AttemptBadge, SetPicker, TestsPicker } from './pieces'
import { useHiringTexts } from './texts'

type Detail = Testing['ApplicationDetail']

export default function ApplicationPage() {
  const t = useHiringTexts()
  const { applicationId: id } = useParams({ strict: false }) as { applicationId: string }
  const query = $api.useQuery('get', '/api/testing/applications/{id}', { params: { path: { id } } })
  const back = { to: '/applications', label: t('applications') }
  if (query.data === undefined) {
    return (
      <Page title={t('candidate')} back={back}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return <Loaded detail={query.data} back={back} />
}

function Loaded({ detail, back }: { detail: Detail; back: { to: string; label: string } }) {
  const t = useHiringTexts()
  const { application } = detail
  const current = useSession()
  const me = current.status === 'signed-in' ? current.account.accountId : ''
  const name = usePeople([application.claimedBy, ...detail.contacts.map(({ managerId }) => managerId)])
  const claim = useClaim()
  const [asking, setAsking] = useState<'assign' | 'reject' | null>(null)
  const mine = application.claimedBy === me
  const { state } = application
  const assignable = mine && (state === 'CLAIMED' || state === 'INVITED')
  const rejectable = assignable || (mine && state === 'TESTING')
  return (
    <Page
      title={application.name}
      subtitle={
        <Group gap="xs">
          {inLanguage(application.vacancy)}
          <ApplicationBadge state={state} />
        </Group>
      }
      back={back}
      actions={
        <>
          {state === 'RECEIVED' && (
            <Button loading={claim.busy !== null} onClick={() => void claim.run(application.id)}>
              {t('claim')}
            </Button>
          )}
          {rejectable && (
            <Button variant="default" onClick={() => setAsking('reject')}>
              {t('reject')}
            </Button>
          )}
          {assignable && (
            <Button onClick={() => setAsking('assign')}>
              {state === 'INVITED' ? t('assignAgain') : t('assign')}
            </Button>
          )}
        </>
      }
    >
      {state === 'RECEIVED' && <Alert color="blue">{t('unclaimedHint')}</Alert>}
      {application.claimedBy != null && !mine && state !== 'QUALIFIED' && state !== 'REJECTED' && (
        <Alert color="orange">{t('heldByAnother', { name: name(application.claimedBy) })}</Alert>
      )}
      <Steps application={application} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <About application={application} name={name} />
        <Contacts detail={detail} name={name} open={mine} />
      </SimpleGrid>
      <Attempts application={application} />
      {asking === 'assign' && <Assign detail={detail} onClose={() => setAsking(null)} />}
      {asking === 'reject' && <Reject application={application} onClose={() => setAsking(null)} />}
    </Page>
  )
}

const STEPS = ['APPLIED', 'CLAIMED', 'INVITED', 'TESTING', 'DECIDED'] as const
const REACHED: Record<Application['state'], number> = {
  UNCONFIRMED: 0,
  RECEIVED: 1,
  CLAIMED: 2,
  INVITED: 3,
  TESTING: 4,
  QUALIFIED: 5,
  REJECTED: 5,
}

/** How far the application has come; what was skipped on the way to a rejection is left out. */
function Steps({ application }: { application: Application }) {
  const t = useHiringTexts()
  const reached = REACHED[application.state]
  const rejected = application.state === 'REJECTED'
  const skipped = (step: (typeof STEPS)[number]) =>
    rejected &&
    ((step === 'INVITED' && application.testSetId == null) ||
      (step === 'TESTING' && application.accountId == null))
  return (
    <Section title={t('steps')}>
      <Box
        component="ol"
        m={0}
        p={0}
        style={{
          listStyle: 'none',
          display: 'grid',
          gap: 12,
          gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
        }}
      >
        {STEPS.filter((step) => !skipped(step)).map((step) => {
          const place = STEPS.indexOf(step)
          const done = place < reached
          const now = place === reached
          const no = rejected && step === 'DECIDED'
          return (
            <Group key={step} component="li" gap="xs" wrap="nowrap" aria-current={now ? 'step' : undefined}>
              <ThemeIcon
                radius="xl"
                size={30}
                variant={done ? 'filled' : 'default'}
                color={no ? 'red.8' : 'forest'}
                aria-hidden
              >
                {no ? (
                  <IconX size={16} />
                ) : done ? (
                  <IconCheck size={16} />
                ) : (
                  <Text size="sm">{place + 1}</Text>
                )}
              </ThemeIcon>
              <Stack gap={0}>
                <Text {...(now ? { fw: 650 } : {})} {...(done || now ? {} : { c: 'dimmed' })}>
                  {t(`step.${step}`)}
                </Text>
                {(done || now) && (
                  <Text size="xs" c="dimmed">
                    {no || (step === 'DECIDED' && done)
                      ? t(`app.${application.state}`)
                      : done
                        ? t('stepDone')
                        : t('stepNow')}
                  </Text>
                )}
              </Stack>
            </Group>
          )
        })}
      </Box>
    </Section>
  )
}

function About({
  application,
  name,
}: {
  application: Application
  name: (id: string | null | undefined) => string
}) {
  const t = useHiringTexts()
  const set = useSetsById([application.testSetId]).get(application.testSetId ?? '')
  const items: [string, React.ReactNode][] = [
    [t('email'), <Anchor href={`mailto:${application.email}`}>{application.email}</Anchor>],
    [t('phone'), <Anchor href={`tel:${application.phone}`}>{shownPhone(application.phone)}</Anchor>],
    [t('language'), t(application.language === 'en' ? 'language.en' : 'language.ru')],
    [t('applied'), format.moment(application.createdAt)],
    [
      t('confirmedAt'),
      application.confirmedAt == null ? t('notYet') : format.moment(application.confirmedAt),
    ],
    [t('consent'), t('consentValue', { version: application.consentVersion })],
    [t('manager'), application.claimedBy == null ? t('nobody') : name(application.claimedBy)],
  ]
  if (set !== undefined) items.push([t('testSet'), set.name])
  if (application.decidedAt != null) items.push([t('decidedAt'), format.moment(application.decidedAt)])
  if (application.reason != null) items.push([t('reason'), application.reason])
  if (application.reapplyFrom != null) items.push([t('reapplyFrom'), format.day(application.reapplyFrom)])
  return (
    <Section title={t('about')}>
      <Facts items={items} />
    </Section>
  )
}

function Contacts({
  detail,
  name,
  open,
}: {
  detail: Detail
  name: (id: string | null | undefined) => string
  open: boolean
}) {
  const t = useHiringTexts()
  const common = useCommon()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const { id } = detail.application
  const { form, forget } = useDraftForm(`contact-${id}`, { defaultValues: { note: '' } })
  async function add({ note }: { note: string }) {
    try {
      await api.POST('/api/testing/applications/{id}/contacts', {
        params: { path: { id } },
        body: { note: note.trim() },
      })
      form.reset({ note: '' })
      forget()
      notifications.show({ message: t('contactAdded') })
      await refreshApplications(queries)
    } catch (error) {
      show(error, form)
    }
  }
  return (
    <Section title={t('contacts')}>
      {detail.contacts.length === 0 && <Text c="dimmed">{t('contactsEmpty')}</Text>}
      {detail.contacts.map((contact) => (
        <Box key={contact.at}>
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{contact.note}</Text>
          <Text size="sm" c="dimmed">
            {name(contact.managerId)}, {format.moment(contact.at)}
          </Text>
        </Box>
      ))}
      {open && (
        <form noValidate onSubmit={(event) => void form.handleSubmit(add)(event)}>
          <Stack gap="xs">
            <Textarea
              label={t('contactNote')}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={2000}
              error={form.formState.errors.note?.message}
              {...form.register('note', {
                validate: (value) => value.trim() !== '' || common('required'),
              })}
            />
            <Button type="submit" variant="light" w="fit-content" loading={form.formState.isSubmitting}>
              {t('contactAdd')}
            </Button>
          </Stack>
        </form>
      )}
    </Section>
  )
}

function Attempts({ application }: { application: Application }) {
  const t = useHiringTexts()
  const query = $api.useQuery('get', '/api/testing/results', {
    params: asked({ applicationId: application.id, size: 100, sort: 'createdAt,asc' }),
  })
  if (application.testSetId == null) return null
  return (
    <Section title={t('attempts')}>
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('attemptsEmpty')}</Text>
          ) : (
            <Stack gap="xs">
              {items.map((attempt) => (
                <Group key={attempt.attemptId} justify="space-between" gap="xs">
                  <Box miw={0}>
                    <Anchor component={Link} to={`/manage/attempts/${attempt.attemptId}`} fw={550}>
                      {attempt.test}
                    </Anchor>
                    <Text size="sm" c="dimmed">
                      {attempt.skill}
                      {attempt.score != null && `, ${format.percent(attempt.score / 100)}`}
                    </Text>
                  </Box>
                  <Group gap="sm">
                    <AttemptBadge attempt={attempt} />
                    {attempt.state === 'GRADING' && (
                      <Button component={Link} to={`/manage/attempts/${attempt.attemptId}`} size="xs">
                        {t('grade')}
                      </Button>
                    )}
                  </Group>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
}

interface Assigning {
  how: 'set' | 'own'
  testSetId: string | null
  name: string
  testIds: string[]
}

function Assign({ detail, onClose }: { detail: Detail; onClose: () => void }) {
  const t = useHiringTexts()
  const common = useCommon()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const key = useIdempotencyKey()
  const { application, offeredTestSetId } = detail
  const draft = useDraftForm<Assigning>(`assign-${application.id}`, {
    defaultValues: {
      how: 'set',
      testSetId: application.testSetId ?? offeredTestSetId ?? null,
      name: t('ownName', { name: application.name }),
      testIds: [],
    },
  })
  const { form } = draft
  const how = form.watch('how')
  async function assign(values: Assigning) {
    try {
      const testSetId = values.how === 'set' ? values.testSetId! : await make(values)
      await api.POST('/api/testing/applications/{id}/assignment', {
        params: { path: { id: application.id } },
        body: { testSetId },
      })
      draft.forget()
      key.forget()
      notifications.show({ message: t('assigned') })
      await refreshApplications(queries)
      onClose()
    } catch (error) {
      show(error, form)
    }
  }
  async function make({ name, testIds }: Assigning): Promise<string> {
    const body = { name: name.trim(), testIds, applicationId: application.id }
    const { data } = await api.POST('/api/testing/test-sets', {
      params: { header: { 'Idempotency-Key': key.of(body) } },
      body,
    })
    return data!.id
  }
  return (
    <FormDialog
      title={t('assignTitle')}
      confirm={t('assign')}
      size="lg"
      busy={form.formState.isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(assign)(event)}
    >
      <Restored draft={draft} />
      <Controller
        control={form.control}
        name="how"
        render={({ field }) => (
          <Radio.Group label={t('assignHow')} value={field.value} onChange={field.onChange}>
            <Group mt={6} gap="lg">
              <Radio value="set" label={t('assignSet')} />
              <Radio value="own" label={t('assignOwn')} />
            </Group>
          </Radio.Group>
        )}
      />
      {how === 'set' ? (
        <Controller
          control={form.control}
          name="testSetId"
          rules={{ validate: (value) => value !== null || common('required') }}
          render={({ field, fieldState }) => (
            <SetPicker
              label={t('testSet')}
              {...(offeredTestSetId != null && field.value === offeredTestSetId
                ? { description: t('offered') }
                : {})}
              required
              applicationId={application.id}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
      ) : (
        <>
          <TextInput
            label={t('name')}
            required
            maxLength={200}
            error={form.formState.errors.name?.message}
            {...form.register('name', {
              validate: (value) => value.trim() !== '' || common('required'),
            })}
          />
          <Controller
            control={form.control}
            name="testIds"
            rules={{ validate: (value) => value.length > 0 || common('required') }}
            render={({ field, fieldState }) => (
              <TestsPicker value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
            )}
          />
        </>
      )}
      <Text size="sm" c="dimmed">
        {application.state === 'INVITED' ? t('assignAgainHint') : t('assignHint')}
      </Text>
    </FormDialog>
  )
}

function Reject({ application, onClose }: { application: Application; onClose: () => void }) {
  const t = useHiringTexts()
  const common = useCommon()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const draft = useDraftForm(`reject-${application.id}`, {
    defaultValues: { reason: '', reapplyFrom: '' },
  })
  const { form } = draft
  async function reject({ reason, reapplyFrom }: { reason: string; reapplyFrom: string }) {
    try {
      await api.POST('/api/testing/applications/{id}/rejection', {
        params: { path: { id: application.id } },
        body: {
          reason: reason.trim(),
          // Letters name the day by UTC: it must be the one that was chosen.
          ...(reapplyFrom === '' ? {} : { reapplyFrom: `${reapplyFrom}T00:00:00Z` }),
        },
      })
      draft.forget()
      notifications.show({ message: t('rejected') })
      await refreshApplications(queries)
      onClose()
    } catch (error) {
      show(error, form)
    }
  }
  return (
    <FormDialog
      title={t('rejectTitle')}
      confirm={t('reject')}
      danger
      busy={form.formState.isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(reject)(event)}
    >
      <Text>{t('rejectText')}</Text>
      <Textarea
        label={t('rejectReason')}
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        data-autofocus
        error={form.formState.errors.reason?.message}
        {...form.register('reason', { validate: (value) => value.trim() !== '' || common('required') })}
      />
      <TextInput
        type="date"
        label={t('rejectFrom')}
        description={t('rejectFromHint')}
        min={localDay(1)}
        error={form.formState.errors.reapplyFrom?.message}
        {...form.register('reapplyFrom')}
      />
    </FormDialog>
  )
}
