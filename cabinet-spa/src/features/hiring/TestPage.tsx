import {
  Button,
  Group,
  Input,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Controller, type Path, type UseFormReturn } from 'react-hook-form'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { Page, QueryState, Restored, Section, useCommon, useDraftForm, useShowProblem } from '@/ui'
import { refreshApplications } from './ApplicationsPage'
import { asked, SKILL, type SkillTest } from './data'
import { SkillInput } from './pieces'
import { useHiringTexts } from './texts'

const A_DAY = 24 * 60

interface Values {
  name: string
  skill: string
  questions: number | string
  timeLimitSeconds: number | string
  by: 'score' | 'top'
  passScore: number | string
  topPercent: number | string
  enoughAttempts: number | string
  active: boolean
}

export default function TestPage() {
  const t = useHiringTexts()
  const { testId: id } = useParams({ strict: false }) as { testId: string }
  const query = $api.useQuery(
    'get',
    '/api/testing/tests/{id}',
    { params: { path: { id } } },
    { enabled: id !== 'new' },
  )
  if (id === 'new') return <Editor test={null} />
  if (query.data === undefined) {
    return (
      <Page title={t('test')} back={{ to: '/manage/tests', label: t('tests') }} narrow>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return <Editor test={query.data} />
}

function Editor({ test }: { test: SkillTest | null }) {
  const t = useHiringTexts()
  const common = useCommon()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const key = useIdempotencyKey()
  const draft = useDraftForm<Values>(`test-${test?.id ?? 'new'}`, {
    defaultValues: {
      name: test?.name ?? '',
      skill: test?.skill ?? '',
      questions: test?.questions ?? 5,
      // The field speaks of minutes; it is named as the service names what is wrong with it.
      timeLimitSeconds: test === null ? 20 : test.timeLimitSeconds / 60,
      by: test?.topPercent == null ? 'score' : 'top',
      passScore: test?.passScore ?? 60,
      topPercent: test?.topPercent ?? 20,
      enoughAttempts: test?.enoughAttempts ?? 30,
      active: test?.active ?? true,
    },
  })
  const { form } = draft
  const by = form.watch('by')

  async function save(values: Values) {
    const body = {
      name: values.name.trim(),
      skill: values.skill,
      questions: Number(values.questions),
      timeLimitSeconds: Math.round(Number(values.timeLimitSeconds) * 60),
      passScore: Number(values.passScore),
      topPercent: values.by === 'top' ? Number(values.topPercent) : null,
      // Only what is on the screen is sent; what is not stays what it was.
      enoughAttempts: values.by === 'top' ? Number(values.enoughAttempts) : (test?.enoughAttempts ?? null),
      active: values.active,
    }
    try {
      if (test === null) {
        await api.POST('/api/testing/tests', {
          params: { header: { 'Idempotency-Key': key.of(body) } },
          body,
        })
        key.forget()
      } else {
        await api.PUT('/api/testing/tests/{id}', { params: { path: { id: test.id } }, body })
      }
      draft.forget()
      notifications.show({ message: t('testSaved') })
      void refreshApplications(queries)
      await navigate({ to: '/manage/tests' })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <Page
      title={test === null ? t('testNew') : test.name}
      {...(test === null ? {} : { subtitle: t('rulesKept') })}
      back={{ to: '/manage/tests', label: t('tests') }}
      narrow
    >
      <Section>
        <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
          <Stack>
            <Restored draft={draft} />
            <TextInput
              label={t('name')}
              required
              maxLength={200}
              error={form.formState.errors.name?.message}
              {...form.register('name', { validate: (value) => value.trim() !== '' || common('required') })}
            />
            <Controller
              control={form.control}
              name="skill"
              rules={{ validate: (value) => SKILL.test(value) || t('skillBad') }}
              render={({ field, fieldState }) => (
                <SkillInput
                  value={field.value}
                  onChange={field.onChange}
                  disabled={test !== null}
                  {...(test === null ? {} : { description: t('testSkillFixed') })}
                  error={fieldState.error?.message}
                />
              )}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Whole form={form} name="questions" label={t('drawn')} max={100} />
              <Whole form={form} name="timeLimitSeconds" label={t('minutes')} max={A_DAY} decimal />
            </SimpleGrid>
            <InBank skill={form.watch('skill')} />
            <Controller
              control={form.control}
              name="by"
              render={({ field }) => (
                <Input.Wrapper label={t('passBy')} labelElement="div">
                  <SegmentedControl
                    aria-label={t('passBy')}
                    fullWidth
                    value={field.value}
                    onChange={field.onChange}
                    data={[
                      { value: 'score', label: t('byScore') },
                      { value: 'top', label: t('byTop') },
                    ]}
                  />
                </Input.Wrapper>
              )}
            />
            <SimpleGrid cols={{ base: 1, sm: by === 'top' ? 3 : 2 }} style={{ alignItems: 'end' }}>
              {by === 'top' && (
                <>
                  <Whole form={form} name="topPercent" label={t('topPercent')} max={100} />
                  <Whole form={form} name="enoughAttempts" label={t('enough')} max={1_000_000} />
                </>
              )}
              <Whole
                form={form}
                name="passScore"
                label={by === 'top' ? t('passScoreTill') : t('passScore')}
                max={100}
              />
            </SimpleGrid>
            {by === 'top' && (
              <Text size="sm" c="dimmed">
                {t('enoughHint')}
              </Text>
            )}
            {test !== null && (
              <Controller
                control={form.control}
                name="active"
                render={({ field }) => (
                  <Switch
                    label={t('testInUse')}
                    checked={field.value}
                    onChange={(event) => field.onChange(event.currentTarget.checked)}
                  />
                )}
              />
            )}
            <Group>
              <Button type="submit" loading={form.formState.isSubmitting}>
                {common('save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
    </Page>
  )
}

function Whole({
  form,
  name,
  label,
  max,
  decimal = false,
}: {
  form: UseFormReturn<Values>
  name: Path<Values>
  label: string
  max: number
  decimal?: boolean
}) {
  const common = useCommon()
  return (
    <Controller
      control={form.control}
      name={name}
      rules={{ validate: (value) => (value !== '' && Number(value) > 0) || common('required') }}
      render={({ field, fieldState }) => (
        <NumberInput
          label={label}
          required
          min={decimal ? 0 : 1}
          max={max}
          allowDecimal={decimal}
          decimalScale={2}
          value={field.value as number | string}
          onChange={field.onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}

/** How many questions there are to draw from. */
function InBank({ skill }: { skill: string }) {
  const t = useHiringTexts()
  const [settled] = useDebouncedValue(skill, 300)
  const known = SKILL.test(settled)
  const { data } = $api.useQuery(
    'get',
    '/api/testing/questions',
    { params: asked({ skill: settled, size: 1 }) },
    { enabled: known },
  )
  if (!known || data === undefined) return null
  return (
    <Text size="sm" c="dimmed" role="status">
      {data.total === 0 ? t('bankEmpty') : t('bankHas', { count: data.total })}
    </Text>
  )
}
