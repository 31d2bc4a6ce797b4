import {
  ActionIcon,
  Box,
  Button,
  Group,
  Input,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Controller, useFieldArray } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { allPages } from '@/api/pages'
import type { Analyst } from '@/api/types'
import { Confirm, Section, useCommon, useDraftForm, useShowProblem } from '@/ui'
import {
  asForm,
  HypothesisFields,
  NEW_HYPOTHESIS,
  useHypothesisSchema,
  type HypothesisInput,
} from './HypothesisFields'
import { useOrderWord } from './pieces'
import { useQualityTexts } from './texts'

type Criterion = Analyst['CriterionScore']['criterion']
type Verdict = Analyst['ReviewRequest']['verdict']
type RootCause = NonNullable<Analyst['ReviewRequest']['rootCause']>

const CRITERIA: Criterion[] = ['PUNCTUALITY', 'WORK_QUALITY', 'DOCUMENTS', 'EQUIPMENT', 'COMMUNICATION']
const VERDICTS: Verdict[] = ['GOOD', 'ACCEPTABLE', 'BAD']
const CAUSES: RootCause[] = ['CLIENT', 'WORKER', 'COMPANY', 'OTHER']
const NOT_APPLICABLE = 'none'
/** Hypotheses that are looked through for those that are open. */
const MOST = 300

interface Review {
  /** '' as long as nothing is chosen. */
  scores: Record<Criterion, string>
  verdict: string
  findings: string
  rootCause: string | null
  hypotheses: HypothesisInput[]
  supported: { value: string; label: string }[]
}

const EMPTY: Review = {
  scores: { PUNCTUALITY: '', WORK_QUALITY: '', DOCUMENTS: '', EQUIPMENT: '', COMMUNICATION: '' },
  verdict: '',
  findings: '',
  rootCause: null,
  hypotheses: [],
  supported: [],
}

/** The form a review ends in (US-210); it is kept as a draft, and final once it is sent. */
export function ReviewForm({ detail }: { detail: Analyst['CaseDetail'] }) {
  const orderWord = useOrderWord()
  const t = useQualityTexts()
  const common = useCommon()
  const show = useShowProblem('quality')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const hypothesis = useHypothesisSchema()
  const { summary } = detail
  const [ready, setReady] = useState<Review | null>(null)
  const [busy, setBusy] = useState(false)
  const schema = useMemo(() => {
    const score = z.string().check(z.minLength(1, t('scoreMissing')))
    return z
      .object({
        scores: z.object({
          PUNCTUALITY: score,
          WORK_QUALITY: score,
          DOCUMENTS: score,
          EQUIPMENT: score,
          COMMUNICATION: score,
        }),
        verdict: z.string().check(z.minLength(1, common('required'))),
        findings: z.string().check(z.trim(), z.minLength(1, common('required'))),
        rootCause: z.nullable(z.string()),
        hypotheses: z.array(hypothesis),
        supported: z.array(z.object({ value: z.string(), label: z.string() })),
      })
      .check(
        z.refine(
          ({ rootCause, verdict }) =>
            rootCause !== null || (summary.outcome === 'COMPLETED' && verdict !== 'BAD'),
          { path: ['rootCause'], message: t('field.rootCause.required') },
        ),
      )
  }, [common, hypothesis, summary.outcome, t])
  const { form, forget } = useDraftForm<Review>(`quality.review.${summary.id}`, {
    defaultValues: EMPTY,
    resolver: zodResolver(schema) as never,
  })
  const proposed = useFieldArray({ control: form.control, name: 'hypotheses' })
  const { errors } = form.formState

  async function send(review: Review) {
    const body = {
      scores: CRITERIA.map((criterion) => {
        const score = review.scores[criterion]
        return { criterion, score: score === NOT_APPLICABLE ? null : Number(score) }
      }),
      verdict: review.verdict as Verdict,
      findings: review.findings,
      rootCause: review.rootCause as RootCause | null,
      hypotheses: review.hypotheses.map(asForm),
      hypothesisIds: review.supported.map(({ value }) => value),
    }
    setBusy(true)
    try {
      await api.POST('/api/analyst/cases/{id}/review', {
        params: { path: { id: summary.id }, header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      forget()
      notifications.show({ message: t('finished') })
    } catch (error) {
      show(error, form)
    } finally {
      setBusy(false)
      setReady(null)
      void queries.invalidateQueries()
    }
  }

  const recorded = summary.cause == null ? t('causeUnknown') : orderWord('cause', summary.cause)
  return (
    <Section title={t('review')}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(setReady)(event)}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('reviewHint')}
          </Text>
          {CRITERIA.map((criterion) => (
            <Controller
              key={criterion}
              control={form.control}
              name={`scores.${criterion}`}
              render={({ field, fieldState }) => (
                <Input.Wrapper
                  label={t(`criterion.${criterion}`)}
                  labelElement="div"
                  error={fieldState.error?.message}
                >
                  <SegmentedControl
                    fullWidth
                    mt={4}
                    aria-label={t(`criterion.${criterion}`)}
                    value={field.value}
                    onChange={(value) => {
                      field.onChange(value)
                      form.clearErrors(`scores.${criterion}`)
                    }}
                    data={[
                      ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
                      {
                        value: NOT_APPLICABLE,
                        label: (
                          <>
                            <span aria-hidden>{t('notApplicableShort')}</span>
                            <span className="mantine-visually-hidden" style={HIDDEN}>
                              {t('notApplicable')}
                            </span>
                          </>
                        ),
                      },
                    ]}
                  />
                </Input.Wrapper>
              )}
            />
          ))}
          <Controller
            control={form.control}
            name="verdict"
            render={({ field, fieldState }) => (
              <Input.Wrapper
                label={t('verdict')}
                labelElement="div"
                error={fieldState.error?.message}
                withAsterisk
              >
                <SegmentedControl
                  fullWidth
                  mt={4}
                  size="md"
                  aria-label={t('verdict')}
                  value={field.value}
                  onChange={(value) => {
                    field.onChange(value)
                    form.clearErrors('verdict')
                  }}
                  data={VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
                />
              </Input.Wrapper>
            )}
          />
          <Textarea
            label={t('findings')}
            required
            autosize
            minRows={4}
            maxRows={16}
            maxLength={4000}
            error={errors.findings?.message}
            {...form.register('findings')}
          />
          <Controller
            control={form.control}
            name="rootCause"
            render={({ field, fieldState }) => (
              <Select
                label={t('rootCause')}
                description={t('rootCauseHint', { cause: recorded })}
                placeholder={t('rootCauseNone')}
                clearable
                data={CAUSES.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))}
                value={field.value}
                onChange={(value) => {
                  field.onChange(value)
                  form.clearErrors('rootCause')
                }}
                onBlur={field.onBlur}
                error={fieldState.error?.message}
              />
            )}
          />
          <Text fw={600}>{t('reviewHypotheses')}</Text>
          <Controller
            control={form.control}
            name="supported"
            render={({ field }) => <HypothesisSearch value={field.value} onChange={field.onChange} />}
          />
          {proposed.fields.map((field, index) => (
            <Box key={field.id} className="surface" p="sm" component="fieldset" m={0}>
              <Group justify="space-between" mb="xs">
                <Text fw={600} component="span">
                  {t('reviewPropose')}
                </Text>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={40}
                  aria-label={t('reviewRemove', { n: index + 1 })}
                  onClick={() => proposed.remove(index)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
              <HypothesisFields form={form} at={`hypotheses.${index}.`} errors={errors.hypotheses?.[index]} />
            </Box>
          ))}
          <Button
            variant="light"
            h={40}
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => proposed.append(NEW_HYPOTHESIS)}
            disabled={proposed.fields.length >= 10}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('reviewPropose')}
          </Button>
          <Button type="submit" size="md">
            {t('finish')}
          </Button>
        </Stack>
      </form>
      <Confirm
        opened={ready !== null}
        onClose={() => setReady(null)}
        title={t('finishTitle')}
        confirm={t('finish')}
        busy={busy}
        onConfirm={() => {
          if (ready !== null) void send(ready)
        }}
      >
        <Text>{t('finishText')}</Text>
      </Confirm>
    </Section>
  )
}

const HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const

/** Finds hypotheses by part of their title; those that are over cannot be supported any more. */
function HypothesisSearch({
  value,
  onChange,
}: {
  value: Review['supported']
  onChange: (value: Review['supported']) => void
}) {
  const t = useQualityTexts()
  const common = useCommon()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 250)
  const { data } = useQuery({
    queryKey: ['get', '/api/analyst/hypotheses', 'open', asked],
    queryFn: async () =>
      (
        await allPages(
          (page) =>
            api.GET('/api/analyst/hypotheses', {
              params: { query: { search: asked.slice(0, 100), ...page } },
            }),
          MOST,
        )
      ).items,
    placeholderData: keepPreviousData,
  })
  const found = (data ?? [])
    .filter(({ state }) => state !== 'REJECTED' && state !== 'DONE')
    .map(({ id, title }) => ({ value: id, label: title }))
  const options = [...value.filter((one) => !found.some((other) => other.value === one.value)), ...found]
  return (
    <MultiSelect
      label={t('reviewLink')}
      placeholder={value.length === 0 ? t('reviewLinkPick') : undefined}
      searchable
      clearable
      maxValues={10}
      data={options}
      filter={({ options: all }) => all}
      value={value.map((one) => one.value)}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(ids) => onChange(options.filter((option) => ids.includes(option.value)))}
      nothingFoundMessage={common('nothing')}
    />
  )
}
