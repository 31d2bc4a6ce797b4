import { Alert, Button, Group, Text } from '@mantine/core'
import { IconClock, IconMailOpened } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { DataTable, Empty, format, Page, useList, type Column } from '@/ui'
import {
  allPassed,
  asClock,
  isDecided,
  skewOf,
  useBecomingWorker,
  useMyAttempts,
  useSecondsLeft,
  type Attempt,
} from './attempt'
import { pendingInvitation } from './invitation'
import { useCandidateTexts } from './texts'

export default function TestsPage() {
  const t = useCandidateTexts()
  const list = useList()
  const attempts = $api.useQuery('get', '/api/testing/attempts', { params: { query: list.asked as never } })
  const items = attempts.data?.items ?? []
  const mine = useMyAttempts()
  useBecomingWorker(items.some(({ applicationId }) => allPassed(items, applicationId)))
  const invitation = pendingInvitation.get()
  const running = items.find(({ state }) => state === 'RUNNING')
  const columns: Column<Attempt>[] = [
    { id: 'test', header: t('test'), cell: (attempt) => attempt.test },
    {
      id: 'size',
      header: t('size'),
      cell: (attempt) =>
        t('size.of', {
          questions: t('questions', { count: attempt.questionCount }),
          time: format.duration(attempt.timeLimitSeconds),
        }),
    },
    {
      id: 'state',
      header: t('state'),
      cell: ({ state, applicationId }) =>
        t(state === 'READY' && isDecided(mine, applicationId) ? 'start.decided' : `state.${state}`),
    },
    {
      id: 'result',
      header: t('result'),
      cell: ({ passed, score }) =>
        passed == null ? '—' : t(passed ? 'passed' : 'notPassed', { score: score ?? 0 }),
    },
  ]
  return (
    <Page title={t('tests')} subtitle={t('testsHint')}>
      {invitation !== null && (
        <Alert icon={<IconMailOpened size={20} aria-hidden />}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('accept.pending')}</Text>
            <Button
              component={Link}
              to="/tests/accept"
              search={{ token: invitation } as never}
              variant="default"
            >
              {t('accept.resume')}
            </Button>
          </Group>
        </Alert>
      )}
      {running !== undefined && running.deadline != null && (
        <Running attempt={running} deadline={running.deadline} />
      )}
      <DataTable
        label={t('tests')}
        query={attempts}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/tests/${id}`}
        empty={
          <Empty
            title={t('tests.empty')}
            text={t('tests.emptyHint')}
            action={
              <Button component={Link} to="/vacancies" variant="light" mt="xs">
                {t('tests.vacancies')}
              </Button>
            }
          />
        }
      />
    </Page>
  )
}

/** A clock is running: that comes before everything else. */
function Running({ attempt, deadline }: { attempt: Attempt; deadline: string }) {
  const t = useCandidateTexts()
  const sheet = $api.useQuery('get', '/api/testing/attempts/{id}', { params: { path: { id: attempt.id } } })
  const skew = sheet.data === undefined ? 0 : skewOf(sheet.data.now, sheet.dataUpdatedAt)
  const left = useSecondsLeft(deadline, skew)
  return (
    <Alert
      color="orange"
      icon={<IconClock size={20} aria-hidden />}
      title={t('running', { test: attempt.test })}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="tabular">
          {t('running.left', { time: asClock(left) })}
        </Text>
        <Button component={Link} to={`/tests/${attempt.id}`}>
          {t('running.go')}
        </Button>
      </Group>
    </Alert>
  )
}
