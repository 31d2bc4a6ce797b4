import {
  ActionIcon,
  Box,
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { format, Page, QueryState, Restored, Section, useCommon, useDraftForm, useShowProblem } from '@/ui'
import { refreshApplications } from './ApplicationsPage'
import { KINDS, SKILL, type BankQuestion, type Kind } from './data'
import { SkillInput } from './pieces'
import { useHiringTexts } from './texts'

const MOST_OPTIONS = 10

interface Values {
  skill: string
  kind: Kind
  text: { ru: string; en: string }
  points: number | string
  options: { ru: string; en: string; right: boolean }[]
  number: number | string
  tolerance: number | string
  accepted: string[]
  active: boolean
}

export default function QuestionPage() {
  const t = useHiringTexts()
  const { questionId: id } = useParams({ strict: false }) as { questionId: string }
  const query = $api.useQuery(
    'get',
    '/api/testing/questions/{id}',
    { params: { path: { id } } },
    { enabled: id !== 'new' },
  )
  if (id === 'new') return <Editor question={null} />
  if (query.data === undefined) {
    return (
      <Page title={t('question')} back={{ to: '/manage/questions', label: t('questions') }}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return <Editor key={query.data.version} question={query.data} />
}

const empty = () => ({ ru: '', en: '', right: false })

/** What the kind wants and nothing else. */
function content(values: Values) {
  switch (values.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return { options: values.options }
    case 'NUMBER':
      return {
        number: Number(values.number),
        tolerance: values.tolerance === '' ? 0 : Number(values.tolerance),
      }
    case 'SHORT_TEXT':
      return { accepted: values.accepted }
    case 'FREE_TEXT':
      return {}
  }
}

function Editor({ question }: { question: BankQuestion | null }) {
  const t = useHiringTexts()
  const common = useCommon()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const key = useIdempotencyKey()
  const draft = useDraftForm<Values>(`question-${question?.id ?? 'new'}`, {
    defaultValues: {
      skill: question?.skill ?? '',
      kind: question?.kind ?? 'SINGLE',
      text: { ru: question?.text.ru ?? '', en: question?.text.en ?? '' },
      points: question?.points ?? 1,
      options: question?.options ?? [empty(), empty(), empty()],
      number: question?.number ?? '',
      tolerance: question?.tolerance ?? 0,
      accepted: question?.accepted ?? [],
      active: question?.active ?? true,
    },
  })
  const { form } = draft
  const { errors } = form.formState
  const kind = form.watch('kind')
  const notBlank = (value: string) => value.trim() !== '' || common('required')

  async function save(values: Values) {
    const { text, points } = values
    const body = { kind: values.kind, text, points: Number(points), ...content(values) }
    try {
      if (question === null) {
        const made = { skill: values.skill, ...body }
        await api.POST('/api/testing/questions', {
          params: { header: { 'Idempotency-Key': key.of(made) } },
          body: made,
        })
        key.forget()
      } else {
        await api.PUT('/api/testing/questions/{id}', {
          params: { path: { id: question.id } },
          body: { ...body, active: values.active },
        })
      }
      draft.forget()
      notifications.show({ message: t('questionSaved') })
      void refreshApplications(queries)
      await navigate({ to: '/manage/questions', search: { skill: values.skill } as never })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <Page
      title={question === null ? t('questionNew') : t('question')}
      {...(question === null
        ? {}
        : {
            subtitle: t('questionVersion', {
              version: question.version,
              at: format.moment(question.changedAt),
            }),
          })}
      back={{ to: '/manage/questions', label: t('questions') }}
    >
      <Box
        style={{ display: 'grid', gap: 'var(--mantine-spacing-lg)', gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        <Section>
          <form
            noValidate
            onSubmit={(event) => {
              // What the service refused of all options together stands at no field, and would stay for ever.
              form.clearErrors()
              void form.handleSubmit(save)(event)
            }}
          >
            <Stack>
              <Restored draft={draft} />
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <Controller
                  control={form.control}
                  name="skill"
                  rules={{ validate: (value) => SKILL.test(value) || t('skillBad') }}
                  render={({ field, fieldState }) => (
                    <SkillInput
                      value={field.value}
                      onChange={field.onChange}
                      disabled={question !== null}
                      {...(question === null ? {} : { description: t('skillFixed') })}
                      error={fieldState.error?.message}
                    />
                  )}
                />
                <Controller
                  control={form.control}
                  name="kind"
                  render={({ field }) => (
                    <Select
                      label={t('kind')}
                      description={kind === 'FREE_TEXT' ? t('freeHint') : ' '}
                      allowDeselect={false}
                      data={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
                      value={field.value}
                      onChange={field.onChange}
                    />
                  )}
                />
                <Controller
                  control={form.control}
                  name="points"
                  rules={{ validate: (value) => value !== '' || common('required') }}
                  render={({ field, fieldState }) => (
                    <NumberInput
                      label={t('points')}
                      description=" "
                      required
                      min={1}
                      max={100}
                      allowDecimal={false}
                      clampBehavior="strict"
                      value={field.value}
                      onChange={field.onChange}
                      error={fieldState.error?.message}
                    />
                  )}
                />
              </SimpleGrid>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Textarea
                  label={t('textRu')}
                  required
                  autosize
                  minRows={3}
                  maxRows={12}
                  maxLength={4000}
                  error={errors.text?.ru?.message}
                  {...form.register('text.ru', { validate: notBlank })}
                />
                <Textarea
                  label={t('textEn')}
                  required
                  autosize
                  minRows={3}
                  maxRows={12}
                  maxLength={4000}
                  error={errors.text?.en?.message}
                  {...form.register('text.en', { validate: notBlank })}
                />
              </SimpleGrid>
              {(kind === 'SINGLE' || kind === 'MULTIPLE') && <Options form={form} kind={kind} />}
              {kind === 'NUMBER' && (
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <Controller
                    control={form.control}
                    name="number"
                    rules={{ validate: (value) => value !== '' || common('required') }}
                    render={({ field, fieldState }) => (
                      <NumberInput
                        label={t('rightNumber')}
                        required
                        decimalScale={6}
                        hideControls
                        value={field.value}
                        onChange={field.onChange}
                        error={fieldState.error?.message}
                      />
                    )}
                  />
                  <Controller
                    control={form.control}
                    name="tolerance"
                    render={({ field, fieldState }) => (
                      <NumberInput
                        label={t('tolerance')}
                        min={0}
                        decimalScale={6}
                        hideControls
                        value={field.value}
                        onChange={field.onChange}
                        error={fieldState.error?.message}
                      />
                    )}
                  />
                </SimpleGrid>
              )}
              {kind === 'SHORT_TEXT' && (
                <Controller
                  control={form.control}
                  name="accepted"
                  rules={{ validate: (value) => value.length > 0 || common('required') }}
                  render={({ field, fieldState }) => (
                    <TagsInput
                      label={t('accepted')}
                      description={t('acceptedHint')}
                      required
                      maxTags={20}
                      maxLength={200}
                      acceptValueOnBlur
                      splitChars={['\n']}
                      value={field.value}
                      onChange={field.onChange}
                      error={fieldState.error?.message}
                    />
                  )}
                />
              )}
              {question !== null && (
                <Controller
                  control={form.control}
                  name="active"
                  render={({ field }) => (
                    <Switch
                      label={t('inUseQuestion')}
                      checked={field.value}
                      onChange={(event) => field.onChange(event.currentTarget.checked)}
                    />
                  )}
                />
              )}
              <Button type="submit" w="fit-content" loading={form.formState.isSubmitting}>
                {common('save')}
              </Button>
            </Stack>
          </form>
        </Section>
        <Section title={t('preview')}>
          <Preview values={form.watch()} />
        </Section>
      </Box>
    </Page>
  )
}

function Options({ form, kind }: { form: UseFormReturn<Values>; kind: 'SINGLE' | 'MULTIPLE' }) {
  const t = useHiringTexts()
  const common = useCommon()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'options' })
  const options = form.watch('options')
  const { errors } = form.formState
  const choose = (index: number, right: boolean) => {
    if (kind === 'SINGLE')
      options.forEach((_, place) => form.setValue(`options.${place}.right`, place === index))
    else form.setValue(`options.${index}.right`, right)
    form.clearErrors('options')
  }
  const problem = errors.options?.root?.message ?? errors.options?.message
  return (
    <Fieldset
      legend={
        <Text size="sm" fw={500} mb={4}>
          {t('options')}
        </Text>
      }
      variant="unstyled"
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {kind === 'MULTIPLE' ? `${t('optionsShuffled')} ${t('partial')}` : t('optionsShuffled')}
        </Text>
        {fields.map((field, index) => {
          const n = index + 1
          const right = options[index]?.right ?? false
          const wrong = errors.options?.[index]
          const rule = { validate: (value: string) => value.trim() !== '' || common('required') }
          return (
            <Group key={field.id} gap="sm" wrap="nowrap" align="flex-start">
              <Box pt={8}>
                {kind === 'SINGLE' ? (
                  <Radio
                    name="right-option"
                    aria-label={t('optionRight', { n })}
                    checked={right}
                    onChange={() => choose(index, true)}
                  />
                ) : (
                  <Checkbox
                    aria-label={t('optionRight', { n })}
                    checked={right}
                    onChange={(event) => choose(index, event.currentTarget.checked)}
                  />
                )}
              </Box>
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" style={{ flex: 1 }}>
                <TextInput
                  aria-label={t('optionRu', { n })}
                  placeholder={t('optionRu', { n })}
                  maxLength={500}
                  error={wrong?.ru?.message}
                  {...form.register(`options.${index}.ru`, rule)}
                />
                <TextInput
                  aria-label={t('optionEn', { n })}
                  placeholder={t('optionEn', { n })}
                  maxLength={500}
                  error={wrong?.en?.message}
                  {...form.register(`options.${index}.en`, rule)}
                />
              </SimpleGrid>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                aria-label={t('optionRemove', { n })}
                disabled={fields.length <= 2}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          )
        })}
        {problem !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        )}
        {fields.length < MOST_OPTIONS && (
          <Button
            variant="subtle"
            w="fit-content"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => append(empty())}
          >
            {t('optionAdd')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  )
}

/** The question as it will stand before the candidate, once in each language. */
function Preview({ values }: { values: Values }) {
  const t = useHiringTexts()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
      {(['ru', 'en'] as const).map((language) => (
        <Stack key={language} gap="sm" lang={language}>
          <Text size="sm" fw={600} c="dimmed">
            {t(language === 'ru' ? 'russian' : 'english')}
          </Text>
          <Text fw={550} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {values.text[language] === '' ? t('previewEmpty') : values.text[language]}
          </Text>
          <Answer values={values} language={language} />
        </Stack>
      ))}
    </SimpleGrid>
  )
}

function Answer({ values, language }: { values: Values; language: 'ru' | 'en' }) {
  const t = useHiringTexts()
  const label = `${t('yourAnswer')} (${t(language === 'ru' ? 'russian' : 'english')})`
  switch (values.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return (
        <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {values.options.map((option, index) => {
            const text = option[language] === '' ? `${index + 1}` : option[language]
            return (
              <li key={index}>
                {values.kind === 'SINGLE' ? (
                  <Radio label={text} checked={option.right} readOnly name={`preview-${language}`} />
                ) : (
                  <Checkbox label={text} checked={option.right} readOnly />
                )}
              </li>
            )
          })}
        </Stack>
      )
    case 'NUMBER':
      return <TextInput aria-label={label} readOnly value={String(values.number)} inputMode="decimal" />
    case 'SHORT_TEXT':
      return <TextInput aria-label={label} readOnly value={values.accepted[0] ?? ''} />
    case 'FREE_TEXT':
      return <Textarea aria-label={label} readOnly rows={3} value="" />
  }
}
