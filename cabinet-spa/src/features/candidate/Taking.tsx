import { Alert, Box, Button, Group, List, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconCheck, IconCloudOff, IconClock, IconLoader2 } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { api } from '@/api/client'
import type { Testing } from '@/api/types'
import { inLanguage } from '@/features/order'
import { Confirm, useShowProblem } from '@/ui'
import { Answers, isAnswered, type Answer, type SaveState, type Unsaved } from './answers'
import { asClock, useSecondsLeft } from './attempt'
import { QuestionInput } from './QuestionInput'
import { useCandidateTexts } from './texts'

const TYPING = 700
const AGAIN = 3_000
const HURRY = 60

/** An attempt that is running: one question at a time, the server's clock, every answer saved as it is given. */
export function Taking({ sheet, skew }: { sheet: Testing['AttemptSheet']; skew: number }) {
  const t = useCandidateTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const show = useShowProblem('candidate')
  const { attempt, questions } = sheet
  const { q } = useSearch({ strict: false }) as { q?: unknown }
  const at = Math.min(Math.max(Number(q) || 1, 1), questions.length) - 1
  const question = questions[at]
  const [asking, dialog] = useDisclosure(false)
  const [busy, setBusy] = useState(false)

  const refresh = () => void queries.invalidateQueries({ queryKey: ['get', '/api/testing/attempts/{id}'] })
  const answers = useAnswers(attempt.id, questions, refresh)
  useSyncExternalStore(answers.subscribe, answers.snapshot)

  const left = useSecondsLeft(attempt.deadline ?? sheet.now, skew)
  const over = left === 0
  useHandingIn(over, answers, attempt.id, refresh)

  const missing = questions
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => !isAnswered(answers.answer(one.id)))

  function go(index: number) {
    void answers.flush()
    void navigate({ to: '.', search: { q: index + 1 } as never, replace: true })
  }

  async function submit() {
    if (busy) return
    setBusy(true)
    try {
      if (!(await answers.flush())) {
        dialog.close()
        show(new TypeError('not saved'))
        return
      }
      await handIn(attempt.id)
      answers.close()
      refresh()
      dialog.close()
    } catch (error) {
      show(error)
      refresh()
    } finally {
      setBusy(false)
    }
  }

  if (question === undefined) return null
  const last = at === questions.length - 1
  return (
    <Stack gap="md">
      <Box className="surface" p="sm" pos="sticky" top={68} style={{ zIndex: 5 }}>
        <Group justify="space-between" wrap="nowrap" mb={8}>
          <Text fw={600}>{t('take.position', { number: at + 1, total: questions.length })}</Text>
          <Timer left={left} />
        </Group>
        <Progress
          value={((questions.length - missing.length) / questions.length) * 100}
          aria-label={t('take.all')}
          radius="xl"
        />
      </Box>
      {over ? (
        <Alert
          color="orange"
          role="status"
          title={t('over.title')}
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
        >
          {t('over.text')}
        </Alert>
      ) : (
        <>
          <Box
            component="section"
            className="surface"
            p={{ base: 'md', sm: 'lg' }}
            aria-labelledby="question"
          >
            <Stack gap="md">
              <Title
                order={2}
                size="h4"
                id="question"
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
              >
                {inLanguage(question.text)}
              </Title>
              <QuestionInput
                key={question.id}
                question={question}
                answer={answers.answer(question.id)}
                onAnswer={(answer, typed) => answers.give(question.id, answer, typed ? TYPING : 0)}
              />
              <Group justify="space-between" gap="xs">
                <Saved state={answers.state(question.id)} />
                <Text size="sm" c="dimmed">
                  {t('take.points', { count: question.points })}
                </Text>
              </Group>
            </Stack>
          </Box>
          <Group justify="space-between" wrap="nowrap">
            <Button size="md" variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
              {t('take.back')}
            </Button>
            {last ? (
              <Button size="md" onClick={dialog.open}>
                {t('take.submit')}
              </Button>
            ) : (
              <Button size="md" onClick={() => go(at + 1)}>
                {t('take.next')}
              </Button>
            )}
          </Group>
          <Overview questions={questions} at={at} answers={answers} onGo={go} />
          {!last && (
            <Button variant="subtle" size="md" onClick={dialog.open} w="fit-content" mx="auto">
              {t('take.submit')}
            </Button>
          )}
        </>
      )}
      <Confirm
        opened={asking && !over}
        onClose={dialog.close}
        title={t('submit.title')}
        confirm={t('submit.confirm')}
        busy={busy}
        onConfirm={() => void submit()}
      >
        {missing.length === 0 ? (
          <Text>{t('submit.all')}</Text>
        ) : (
          <>
            <Text>{t('submit.missing')}</Text>
            <List spacing={4}>
              {missing.map(({ one, index }) => (
                <List.Item key={one.id}>
                  <Text lineClamp={2}>
                    {t('submit.question', { number: index + 1, text: inLanguage(one.text) })}
                  </Text>
                </List.Item>
              ))}
            </List>
            <Text c="dimmed" size="sm">
              {t('submit.missingHint')}
            </Text>
          </>
        )}
      </Confirm>
    </Stack>
  )
}

async function handIn(id: string): Promise<void> {
  await api.POST('/api/testing/attempts/{id}/submission', { params: { path: { id } } })
}

function inBrowser(attemptId: string): Unsaved {
  const name = `artel.attempt.${attemptId}`
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, Answer>
      } catch {
        return {}
      }
    },
    write(answers) {
      if (Object.keys(answers).length === 0) localStorage.removeItem(name)
      else localStorage.setItem(name, JSON.stringify(answers))
    },
  }
}

/** Made once for an attempt: what is fetched again meanwhile does not take away what was entered. */
function useAnswers(attemptId: string, questions: Testing['ShownQuestion'][], over: () => void): Answers {
  const stop = useRef(over)
  useEffect(() => {
    stop.current = over
  })
  const [answers] = useState(
    () =>
      new Answers(
        Object.fromEntries(questions.map(({ id, answer }) => [id, answer ?? undefined])),
        async (questionId, body) => {
          await api.PUT('/api/testing/attempts/{id}/answers/{questionId}', {
            params: { path: { id: attemptId, questionId } },
            body,
          })
        },
        inBrowser(attemptId),
        () => stop.current(),
      ),
  )
  useEffect(() => {
    const now = () => void answers.flush()
    window.addEventListener('online', now)
    return () => window.removeEventListener('online', now)
  }, [answers])
  return answers
}

/** At the end the answers hand themselves in; without a connection the service does it alone, which is asked for. */
function useHandingIn(over: boolean, answers: Answers, id: string, refresh: () => void) {
  const again = useRef(refresh)
  useEffect(() => {
    again.current = refresh
  })
  useEffect(() => {
    if (!over) return
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function end() {
      try {
        await answers.flush()
        await handIn(id)
        answers.close()
      } catch {
        if (!stopped) timer = setTimeout(() => void end(), AGAIN)
      }
      if (!stopped) again.current()
    }
    void end()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [over, answers, id])
}

function Timer({ left }: { left: number }) {
  const t = useCandidateTexts()
  const hurry = left <= HURRY
  const news =
    left <= HURRY && left > HURRY - 5 ? 'take.minute' : left <= 300 && left > 295 ? 'take.five' : null
  return (
    <>
      <Group
        gap={6}
        wrap="nowrap"
        role="timer"
        aria-label={`${t('take.timer')}: ${asClock(left)}`}
        c={hurry ? 'var(--mantine-color-error)' : undefined}
      >
        {hurry ? <IconAlertTriangle size={18} aria-hidden /> : <IconClock size={18} aria-hidden />}
        <Text fw={650} className="tabular" aria-hidden>
          {asClock(left)}
        </Text>
      </Group>
      <VisuallyHidden role="status">{news === null ? '' : t(news)}</VisuallyHidden>
    </>
  )
}

const SAVE_ICONS = {
  none: null,
  saving: IconLoader2,
  saved: IconCheck,
  waiting: IconCloudOff,
  refused: IconAlertTriangle,
} as const

function Saved({ state }: { state: SaveState }) {
  const t = useCandidateTexts()
  const Icon = SAVE_ICONS[state]
  return (
    <Group gap={6} wrap="nowrap" role="status" data-saved={state} mih={24}>
      {Icon !== null && <Icon size={18} aria-hidden />}
      <Text size="sm" c={state === 'refused' ? 'var(--mantine-color-error)' : 'dimmed'}>
        {t(`take.${state}`)}
      </Text>
    </Group>
  )
}

function Overview({
  questions,
  at,
  answers,
  onGo,
}: {
  questions: Testing['ShownQuestion'][]
  at: number
  answers: Answers
  onGo: (index: number) => void
}) {
  const t = useCandidateTexts()
  return (
    <Group component="nav" gap={6} aria-label={t('take.all')} justify="center">
      {questions.map(({ id }, index) => {
        const answered = isAnswered(answers.answer(id))
        return (
          <Button
            key={id}
            size="sm"
            h={44}
            miw={44}
            px={6}
            variant={index === at ? 'filled' : answered ? 'light' : 'default'}
            aria-current={index === at ? 'true' : undefined}
            aria-label={t('take.goTo', {
              number: index + 1,
              state: t(answered ? 'take.answered' : 'take.unanswered'),
            })}
            onClick={() => onGo(index)}
          >
            {index + 1}
            {answered && <IconCheck size={12} aria-hidden style={{ marginLeft: 2 }} />}
          </Button>
        )
      })}
    </Group>
  )
}
