import { Alert, Button, Group, Loader, RingProgress, Stack, Text } from '@mantine/core'
import { IconConfetti } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Facts, format, Section } from '@/ui'
import { allPassed, isDecided, useBecomingWorker, useMyAttempts, type Attempt } from './attempt'
import { useCandidateTexts } from './texts'

/** How it went, and what comes next: another test, or the jobs. */
export function Result({ attempt }: { attempt: Attempt }) {
  const t = useCandidateTexts()
  const attempts = useMyAttempts()
  const qualified = attempt.passed === true && allPassed(attempts, attempt.applicationId)
  const worker = useBecomingWorker(qualified)
  const next = attempts
    .filter(
      ({ applicationId, state }) =>
        applicationId === attempt.applicationId && (state === 'READY' || state === 'RUNNING'),
    )
    .at(-1)
  const score = attempt.score ?? 0
  const graded = attempt.state === 'GRADED'
  return (
    <>
      <Section
        title={t(!graded ? 'result.grading' : attempt.passed === true ? 'result.passed' : 'result.failed')}
      >
        <Group gap="lg" align="center">
          {graded && (
            <RingProgress
              size={112}
              thickness={11}
              roundCaps
              aria-hidden
              sections={[{ value: score, color: attempt.passed === true ? 'forest.7' : 'gray.6' }]}
              label={
                <Text ta="center" fw={700} fz="xl" className="tabular">
                  {score}
                </Text>
              }
            />
          )}
          <Text flex={1} miw={220}>
            {!graded
              ? t('result.gradingText')
              : t(attempt.passed === true ? 'result.passedText' : 'result.failedText', { score })}
          </Text>
        </Group>
        <Facts
          items={[
            ...(attempt.startedAt == null
              ? []
              : [[t('result.started'), format.moment(attempt.startedAt)] as [string, string]]),
            ...(attempt.submittedAt == null
              ? []
              : [[t('result.submitted'), format.moment(attempt.submittedAt)] as [string, string]]),
          ]}
        />
      </Section>
      {qualified ? (
        <Alert
          color="forest"
          role="status"
          icon={worker ? <IconConfetti size={22} aria-hidden /> : <Loader size={20} aria-hidden />}
        >
          <Stack gap="sm">
            <Text>{t(worker ? 'result.worker' : 'result.becoming')}</Text>
            {worker && (
              <Group gap="xs">
                <Button component={Link} to="/jobs" size="md">
                  {t('result.jobs')}
                </Button>
                <Button component={Link} to="/availability" size="md" variant="default">
                  {t('result.hours')}
                </Button>
              </Group>
            )}
          </Stack>
        </Alert>
      ) : (
        next !== undefined &&
        attempt.passed !== false &&
        !isDecided(attempts, attempt.applicationId) && (
          <Section>
            <Text>{t('result.more')}</Text>
            <Button
              component={Link}
              to={`/tests/${next.id}`}
              size="md"
              w={{ base: '100%', xs: 'fit-content' }}
            >
              {t('result.next', { test: next.test })}
            </Button>
          </Section>
        )
      )}
    </>
  )
}
