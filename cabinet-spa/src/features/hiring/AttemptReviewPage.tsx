import { Anchor, Box, Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconClock, IconMinus, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { $api, api } from '@/api/client'
import type { Testing } from '@/api/types'
import { inLanguage } from '@/features/order'
import { usePeople } from '@/features/people'
import {
  type Draft,
  Facts,
  format,
  Page,
  QueryState,
  Restored,
  Section,
  useDraftForm,
  useShowProblem,
  StateBadge,
} from '@/ui'
import { refreshApplications } from './ApplicationsPage'
import type { Reviewed } from './data'
import { paceOf, type Pace } from './pace'
import { AttemptBadge } from './pieces'
import { useHiringTexts } from './texts'

type Review = Testing['AttemptReview']

/** Grades by the question's id; a draft of them lives as long as the attempt waits. */
interface Values {
  grades: Record<string, { points: number | string; comment: string }>
}

export default function AttemptReviewPage() {
  const t = useHiringTexts()
  const { attemptId: id } = useParams({ strict: false }) as { attemptId: string }
  const query = $api.useQuery('get', '/api/testing/attempts/{id}/review', { params: { path: { id } } })
  const back = { to: '/manage/results', label: t('results') }
  if (query.data === undefined) {
    return (
      <Page title={t('result')} back={back}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return <Loaded review={query.data} back={back} />
}

/** As many as an answer may have: shown rounded, a wrong one could look right. */
const DIGITS = 6

const waits = (question: Reviewed) => question.kind === 'FREE_TEXT' && question.earned == null

function Loaded({ review, back }: { review: Review; back: { to: string; label: string } }) {
  const t = useHiringTexts()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const { attempt, questions } = review
  const name = usePeople([attempt.accountId])
  const paces = paceOf(attempt.startedAt, questions)
  const waiting = attempt.state === 'GRADING' ? questions.filter(waits) : []
  const draft = useDraftForm<Values>(`grades-${attempt.attemptId}`, {
    defaultValues: {
      grades: Object.fromEntries(waiting.map(({ questionId }) => [questionId, { points: '', comment: '' }])),
    },
  })
  const { form } = draft

  async function grade({ grades }: Values) {
    const given = waiting
      .map(({ questionId }) => ({ questionId, ...grades[questionId] }))
      .filter(({ points }) => points !== undefined && points !== '')
      .map(({ questionId, points, comment }) => ({
        questionId,
        points: Number(points),
        ...(comment === undefined || comment.trim() === '' ? {} : { comment: comment.trim() }),
      }))
    if (given.length === 0) {
      notifications.show({ color: 'red', message: t('gradeNone') })
      return
    }
    try {
      const { data } = await api.POST('/api/testing/attempts/{id}/grades', {
        params: { path: { id: attempt.attemptId } },
        body: { grades: given },
      })
      draft.forget()
      notifications.show({
        message: data?.score == null ? t('graded') : t('gradedDone', { score: data.score }),
      })
      await refreshApplications(queries)
    } catch (error) {
      show(error)
    }
  }

  return (
    <Page
      title={t('attemptTitle', { test: attempt.test, name: name(attempt.accountId) })}
      subtitle={<AttemptBadge attempt={attempt} />}
      back={back}
    >
      <Section>
        <Facts
          items={[
            [t('skill'), attempt.skill],
            [
              t('candidate'),
              <Anchor key="a" component={Link} to={`/applications/${attempt.applicationId}`}>
                {name(attempt.accountId)}
              </Anchor>,
            ],
            [t('started'), attempt.startedAt == null ? '—' : format.moment(attempt.startedAt)],
            [t('submitted'), attempt.submittedAt == null ? '—' : format.moment(attempt.submittedAt)],
            [t('spent'), spent(attempt)],
            [t('score'), attempt.score == null ? '—' : format.percent(attempt.score / 100)],
          ]}
        />
      </Section>
      {(attempt.state === 'RUNNING' || attempt.state === 'READY') && (
        <Text c="dimmed">{t('notSubmitted')}</Text>
      )}
      <form noValidate onSubmit={(event) => void form.handleSubmit(grade)(event)}>
        <Stack gap="lg">
          {waiting.length > 0 && <Restored draft={draft} />}
          {questions.map((question, index) => (
            <Answered
              key={question.questionId}
              question={question}
              n={index + 1}
              pace={paces.get(question.questionId)}
              form={waiting.includes(question) ? form : undefined}
            />
          ))}
          {waiting.length > 0 && <Send draft={draft} left={waiting.length} />}
        </Stack>
      </form>
    </Page>
  )
}

function spent({ startedAt, submittedAt }: Review['attempt']): string {
  if (startedAt == null || submittedAt == null) return '—'
  return format.duration((Date.parse(submittedAt) - Date.parse(startedAt)) / 1_000)
}

function Send({ draft, left }: { draft: Draft<Values>; left: number }) {
  const t = useHiringTexts()
  return (
    <Group justify="space-between" className="surface" p="md">
      <Text>{t('gradeLeft', { count: left })}</Text>
      <Button type="submit" loading={draft.form.formState.isSubmitting}>
        {t('gradeSend')}
      </Button>
    </Group>
  )
}

function Answered({
  question,
  n,
  pace,
  form,
}: {
  question: Reviewed
  n: number
  pace: Pace | undefined
  form: UseFormReturn<Values> | undefined
}) {
  const t = useHiringTexts()
  const { earned, points } = question
  const full = earned != null && earned >= points
  return (
    <Section
      title={t('questionN', { n })}
      aside={
        <StateBadge color={earned == null ? 'orange' : full ? 'forest' : earned === 0 ? 'red' : 'yellow'}>
          {earned == null
            ? t('waitsGrade', { points })
            : t('earned', { earned: format.number(earned), points })}
        </StateBadge>
      }
    >
      <Text fw={550} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {inLanguage({ ru: question.textRu, en: question.textEn })}
      </Text>
      <Answer question={question} />
      {question.comment != null && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('gradedComment')}: {question.comment}
        </Text>
      )}
      {pace !== undefined && (
        <Group gap={6} c="dimmed">
          <IconClock size={16} aria-hidden />
          <Text size="sm" {...(pace.fast ? { fw: 600 } : {})}>
            {t(pace.fast ? 'paceFast' : 'pace', {
              time: pace.seconds === 0 ? `< ${format.duration(1)}` : format.duration(pace.seconds),
            })}
          </Text>
        </Group>
      )}
      {form !== undefined && (
        <Group align="flex-start" gap="md">
          <Controller
            control={form.control}
            name={`grades.${question.questionId}.points`}
            render={({ field, fieldState }) => (
              <NumberInput
                label={t('gradePoints', { points })}
                w={{ base: '100%', sm: 180 }}
                min={0}
                max={points}
                step={1}
                decimalScale={2}
                clampBehavior="strict"
                value={field.value ?? ''}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
          <Textarea
            label={t('gradeComment')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2000}
            style={{ flex: '1 1 240px' }}
            {...form.register(`grades.${question.questionId}.comment`)}
          />
        </Group>
      )}
    </Section>
  )
}

function Answer({ question }: { question: Reviewed }) {
  const t = useHiringTexts()
  if (question.options.length > 0) return <Chosen question={question} />
  const answer = question.text ?? (question.number == null ? null : format.number(question.number, DIGITS))
  return (
    <Stack gap={6}>
      <Box
        p="sm"
        style={{
          borderLeft: '3px solid var(--artel-line)',
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
        }}
      >
        {answer === null || answer === '' ? <Text c="dimmed">{t('noAnswer')}</Text> : <Text>{answer}</Text>}
      </Box>
      {question.expected != null && (
        <Text size="sm" c="dimmed">
          {t('rightAnswer')}: {format.number(question.expected, DIGITS)}
          {question.tolerance != null &&
            question.tolerance !== 0 &&
            ` ± ${format.number(question.tolerance, DIGITS)}`}
        </Text>
      )}
      {question.accepted.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('rightAnswer')}: {question.accepted.join(', ')}
        </Text>
      )}
    </Stack>
  )
}

function Chosen({ question }: { question: Reviewed }) {
  const t = useHiringTexts()
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {question.options.map((option, index) => {
        const { right, chosen } = option
        const Icon = chosen ? (right ? IconCheck : IconX) : IconMinus
        const said = chosen
          ? t(right ? 'chosenRight' : 'chosenWrong')
          : t(right ? 'missedRight' : 'plainOption')
        return (
          <Group key={index} component="li" gap="xs" wrap="nowrap" align="flex-start">
            <Box pt={3} c={chosen ? (right ? 'forest.6' : 'var(--mantine-color-error)') : 'dimmed'}>
              <Icon size={18} aria-hidden />
            </Box>
            <Text style={{ overflowWrap: 'anywhere' }} {...(chosen ? { fw: 550 } : {})}>
              {inLanguage(option)}{' '}
              {(chosen || right) && (
                <Text span size="sm" c="dimmed" fw={400}>
                  ({said})
                </Text>
              )}
            </Text>
          </Group>
        )
      })}
    </Stack>
  )
}
