import { Anchor, Group, Progress, Stack, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { $api } from '@/api/client'
import { PersonName } from '@/features/people'
import { StateBadge, Facts, format, Page, QueryState, Section } from '@/ui'
import { periodName, useResults, WATCHED, type Run } from './RunsPage'
import { useBooksTexts } from './texts'

/** A run as it goes, and what came of it. */
export default function RunPage() {
  const t = useBooksTexts()
  const { runId } = useParams({ strict: false }) as { runId: string }
  const query = $api.useQuery(
    'get',
    '/api/billing/runs/{id}',
    { params: { path: { id: runId } } },
    {
      refetchInterval: ({ state }) =>
        (state.data as Run | undefined)?.state === 'RUNNING' ? WATCHED : false,
    },
  )
  const run = query.data
  return (
    <Page
      title={
        run === undefined
          ? t('run')
          : t('runTitle', { kind: t(`run.${run.kind}`), period: periodName(run.kind, run.period) })
      }
      back={{ to: '/books/runs', label: t('runs') }}
      subtitle={
        run !== undefined && (
          <StateBadge
            color={run.state === 'RUNNING' ? 'blue' : (run.results['FAILED'] ?? 0) > 0 ? 'red' : 'forest'}
            state={run.state}
          >
            {t(`runState.${run.state}`)}
          </StateBadge>
        )
      }
      narrow
    >
      <QueryState query={query}>{(found) => <Found run={found} />}</QueryState>
    </Page>
  )
}

function Found({ run }: { run: Run }) {
  const t = useBooksTexts()
  const results = useResults()(run)
  const facts: [string, ReactNode][] = [
    [t('startedBy'), run.startedBy == null ? t('byClock') : <PersonName id={run.startedBy} />],
    [t('startedAt'), format.moment(run.startedAt)],
  ]
  if (run.finishedAt != null) {
    const seconds = (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1_000
    facts.push([t('took'), seconds < 1 ? `< ${format.duration(1)}` : format.duration(seconds)])
  }
  facts.push([t('units'), format.number(run.units)])
  return (
    <>
      <Section title={t('progress')}>
        <Stack gap={6} aria-live="polite">
          <Progress
            value={run.units === 0 ? 100 : (run.done / run.units) * 100}
            size={12}
            animated={run.state === 'RUNNING'}
            aria-label={t('progress')}
          />
          <Text size="sm" className="tabular">
            {run.units === 0 ? t('noUnits') : t('ofUnits', { done: run.done, units: run.units })}
          </Text>
        </Stack>
        <Facts items={facts} />
      </Section>
      {results.length > 0 && (
        <Section
          title={t('result')}
          aside={
            run.kind === 'DUNNING' ? undefined : (
              <Anchor
                component={Link}
                to={run.kind === 'PAYOUTS' ? '/books/payouts' : '/books/invoices'}
                search={(run.kind === 'PAYOUTS' ? { month: run.period } : {}) as never}
                size="sm"
              >
                {run.kind === 'PAYOUTS' ? t('payouts') : t('invoices')}
              </Anchor>
            )
          }
        >
          <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {results.map(([name, count]) => (
              <Group key={name} component="li" justify="space-between" wrap="nowrap">
                <Text size="sm">{name}</Text>
                <Text size="sm" fw={600} className="tabular">
                  {format.number(count)}
                </Text>
              </Group>
            ))}
          </Stack>
        </Section>
      )}
    </>
  )
}
