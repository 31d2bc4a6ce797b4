import { Button, List, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import type { Testing } from '@/api/types'
import { format, Page, QueryState, Section, useShowProblem } from '@/ui'
import { isDecided, skewOf, useMyAttempts, type Attempt } from './attempt'
import { Result } from './Result'
import { Taking } from './Taking'
import { useCandidateTexts } from './texts'

/** So that neither clock drifts away while a test runs. */
const RESYNC = 60_000

export default function AttemptPage() {
  const { attemptId } = useParams({ strict: false }) as { attemptId: string }
  const t = useCandidateTexts()
  const sheet = $api.useQuery(
    'get',
    '/api/testing/attempts/{id}',
    { params: { path: { id: attemptId } } },
    { refetchInterval: ({ state }) => (state.data?.attempt.state === 'RUNNING' ? RESYNC : false) },
  )
  const attempt = sheet.data?.attempt
  const back = attempt?.state === 'RUNNING' ? undefined : { to: '/tests', label: t('tests') }
  return (
    <Page title={attempt?.test ?? t('test')} {...(back === undefined ? {} : { back })} narrow>
      <QueryState query={sheet}>
        {(data) =>
          data.attempt.state === 'READY' ? (
            <Start attempt={data.attempt} />
          ) : data.attempt.state === 'RUNNING' ? (
            <Taking key={attemptId} sheet={data} skew={skewOf(data.now, sheet.dataUpdatedAt)} />
          ) : (
            <Result attempt={data.attempt} />
          )
        }
      </QueryState>
    </Page>
  )
}

function Start({ attempt }: { attempt: Attempt }) {
  const t = useCandidateTexts()
  const queries = useQueryClient()
  const show = useShowProblem('candidate')
  const [busy, setBusy] = useState(false)
  const decided = isDecided(useMyAttempts(), attempt.applicationId)
  async function start() {
    if (busy) return
    setBusy(true)
    const path = { id: attempt.id }
    try {
      const { data } = await api.POST('/api/testing/attempts/{id}/start', { params: { path } })
      queries.setQueryData<Testing['AttemptSheet']>(
        ['get', '/api/testing/attempts/{id}', { params: { path } }],
        data,
      )
    } catch (error) {
      show(error)
      setBusy(false)
    }
  }
  return (
    <Section title={t('start.rules')}>
      <Text fw={600}>
        {t('start.limit', {
          time: format.duration(attempt.timeLimitSeconds),
          questions: t('questions', { count: attempt.questionCount }),
        })}
      </Text>
      <Stack gap="md">
        <List spacing={6}>
          {(['once', 'saved', 'clock'] as const).map((rule) => (
            <List.Item key={rule}>{t(`start.${rule}`)}</List.Item>
          ))}
        </List>
        {decided ? (
          <Text fw={600}>{t('start.decided')}</Text>
        ) : (
          <Button
            size="md"
            w={{ base: '100%', xs: 'fit-content' }}
            loading={busy}
            onClick={() => void start()}
          >
            {t('start.go')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}
