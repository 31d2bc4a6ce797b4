import { Anchor, Box, Group, Progress, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import i18next from 'i18next'
import { $api } from '@/api/client'
import type { Analyst } from '@/api/types'
import { format, QueryState, Section, Skeletons } from '@/ui'
import { useStayTexts } from './stayTexts'
import { useOrderTexts } from './texts'

type History = Analyst['HistoryView']

/** How long the order stood in each state, and everything that was told of it meanwhile. */
export function Stays({ orderId }: { orderId: string }) {
  const t = useStayTexts()
  const query = $api.useQuery('get', '/api/analyst/orders/{orderId}/history', {
    params: { path: { orderId } },
  })
  return (
    <Section title={t('title')}>
      <QueryState query={query} skeleton={<Skeletons rows={3} height={36} />}>
        {(history) =>
          history.states.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('none')}
            </Text>
          ) : (
            <Stack gap="sm">
              <States states={history.states} />
              <Events events={history.events} />
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
}

function secondsBetween(from: string, to: string | null | undefined): number {
  const end = to == null ? Date.now() : Date.parse(to)
  return Math.max(0, (end - Date.parse(from)) / 1_000)
}

function States({ states }: { states: History['states'] }) {
  const t = useStayTexts()
  const words = useOrderTexts()
  const stays = states.map((stay) => ({
    ...stay,
    name: words(`state.${stay.state}` as 'state.MATCHING'),
    seconds: secondsBetween(stay.enteredAt, stay.leftAt),
  }))
  // The last state has no end; it would dwarf the others.
  const longest = Math.max(1, ...stays.filter(({ leftAt }) => leftAt != null).map(({ seconds }) => seconds))
  return stays.map(({ name, state, enteredAt, leftAt, seconds }) => (
    <Box key={enteredAt + state}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">
          {name}
          <Text span inherit c="dimmed">
            {' '}
            {format.moment(enteredAt)}
          </Text>
        </Text>
        <Text size="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {leftAt == null ? t('now') : seconds < 1 ? `< ${format.duration(1)}` : format.duration(seconds)}
        </Text>
      </Group>
      {leftAt != null && (
        <Progress value={Math.max(1, (seconds / longest) * 100)} size="xs" mt={2} aria-label={name} />
      )}
    </Box>
  ))
}

/** A message's name in words; one that was added after these texts stays as it is. */
function told(type: string): string {
  const name = type.replace(/\.v\d+$/, '')
  const key = `event.${name}`
  return i18next.exists(key, { ns: 'stays' }) ? i18next.t(key, { ns: 'stays' }) : name
}

function Events({ events }: { events: History['events'] }) {
  const t = useStayTexts()
  const [opened, shown] = useDisclosure(false)
  // The states above say when the order moved.
  const others = events.filter(({ type }) => !type.startsWith('orders.order-moved.'))
  if (others.length === 0) return null
  return (
    <Box>
      <Anchor component="button" type="button" size="sm" py={8} aria-expanded={opened} onClick={shown.toggle}>
        {t('events', { count: others.length })}
      </Anchor>
      {opened && (
        <Stack gap={2} component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {others.map((event) => (
            <Text component="li" key={event.id} size="sm">
              <Text span inherit c="dimmed" className="tabular">
                {format.moment(event.at)}
              </Text>{' '}
              {told(event.type)}
            </Text>
          ))}
        </Stack>
      )}
    </Box>
  )
}
