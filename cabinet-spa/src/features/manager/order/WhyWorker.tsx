import { Badge, Group, Progress, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import i18next from 'i18next'
import { $api } from '@/api/client'
import type { Matching } from '@/api/types'
import { usePeople } from '@/features/people'
import { Empty, format, QueryState, Section } from '@/ui'
import { useManagerTexts } from '../texts'

type Candidate = Matching['CandidateView']

/** A step's name in words; one that was added after these words were written keeps its own. */
export function stepName(step: string): string {
  return i18next.exists(`step.${step}`, { ns: 'manager' })
    ? i18next.t(`step.${step}`, { ns: 'manager' })
    : step
}

/** Each step's effect on the leading candidates, and what the filters took out before. */
export function WhyWorker({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const query = $api.useQuery('get', '/api/matching/matches', { params: { query: { orderId, size: 100 } } })
  return (
    <QueryState query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('why.none')} text={t('why.noneText')} />
        ) : (
          <Stack>
            {items.map((match) => (
              <MatchSection key={match.id} match={match} latest={match.attempt === items[0]?.attempt} />
            ))}
          </Stack>
        )
      }
    </QueryState>
  )
}

function MatchSection({ match, latest }: { match: Matching['MatchView']; latest: boolean }) {
  const t = useManagerTexts()
  const nameOf = usePeople([
    match.workerId,
    match.chosen?.managerId,
    ...match.candidates.map(({ workerId }) => workerId),
  ])
  return (
    <Section
      title={latest ? t('why.title') : t('why.attempt', { attempt: match.attempt })}
      aside={
        <Text size="sm" c="dimmed">
          {format.moment(match.matchedAt)} · {t('why.version', { version: match.pipelineVersion })}
        </Text>
      }
    >
      {match.chosen != null && (
        <Text>
          {t('why.byHand', { manager: nameOf(match.chosen.managerId) })} «{match.chosen.reason}»
        </Text>
      )}
      <FilterLine considered={match.considered} filters={match.filters} />
      <Comparison candidates={match.candidates} nameOf={nameOf} chosen={match.workerId} />
      <Text size="sm" c="dimmed">
        {t('why.hint')}
      </Text>
    </Section>
  )
}

export function FilterLine({
  considered,
  filters,
}: {
  considered: number
  filters: Matching['FilterView'][]
}) {
  const t = useManagerTexts()
  return (
    <Group gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      <li>
        <Badge variant="default" size="lg" tt="none" fw={500}>
          {t('why.considered', { count: considered })}
        </Badge>
      </li>
      {filters.map(({ step, filteredOut }) => (
        <li key={step}>
          <Badge variant="default" size="lg" tt="none" fw={500}>
            {stepName(step)}: {filteredOut === 0 ? t('why.nobodyOut') : `−${filteredOut}`}
          </Badge>
        </li>
      ))}
    </Group>
  )
}

/** One column a step, one line a candidate: how well they do there, and what that is worth. */
function Comparison({
  candidates,
  nameOf,
  chosen,
}: {
  candidates: Candidate[]
  nameOf: (id: string) => string
  chosen: string
}) {
  const t = useManagerTexts()
  const effects = candidates.flatMap((candidate) => candidate.steps)
  const steps = [...new Set(effects.map(({ step }) => step))]
  const weightOf = (step: string) => effects.find((effect) => effect.step === step)?.weight ?? 0
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the screen.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('why.table')}>
      <Table verticalSpacing="xs" horizontalSpacing="sm" miw={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('worker')}</Table.Th>
            <Table.Th ta="right">{t('why.total')}</Table.Th>
            {steps.map((step) => (
              <Table.Th key={step}>
                {stepName(step)}
                <Text size="xs" c="dimmed" fw={400}>
                  {t('why.weight', { weight: format.number(weightOf(step)) })}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {candidates.map((candidate) => {
            const isChosen = candidate.workerId === chosen
            return (
              <Table.Tr
                key={candidate.workerId}
                bg={isChosen ? 'var(--mantine-color-forest-light)' : undefined}
                data-chosen={isChosen || undefined}
              >
                <Table.Th scope="row" fw={isChosen ? 650 : 450}>
                  {nameOf(candidate.workerId)}
                  {isChosen && (
                    <Text size="xs" fw={600}>
                      {t('why.chosen')}
                    </Text>
                  )}
                  {candidate.takenMeanwhile && (
                    <Text size="xs" fw={400}>
                      {t('why.taken')}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td ta="right" fw={650}>
                  {points(candidate.total)}
                </Table.Td>
                {steps.map((step) => {
                  const effect = candidate.steps.find((one) => one.step === step)
                  return (
                    <Table.Td key={step} miw={84}>
                      {effect === undefined ? (
                        '—'
                      ) : (
                        <>
                          <Group gap={6} wrap="nowrap" justify="space-between">
                            <Text size="sm" fw={600}>
                              {points(effect.points)}
                            </Text>
                            <Text size="xs" c={isChosen ? undefined : 'dimmed'}>
                              {format.percent(effect.score)}
                            </Text>
                          </Group>
                          <Progress value={effect.score * 100} size={5} aria-hidden mt={2} />
                          <VisuallyHidden>{t('why.points')}</VisuallyHidden>
                        </>
                      )}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

export function points(value: number): string {
  return format.number(Math.round(value * 100) / 100)
}
