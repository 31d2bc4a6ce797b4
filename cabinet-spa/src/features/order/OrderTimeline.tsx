import { Text, Timeline } from '@mantine/core'
import i18next from 'i18next'
import type { Orders } from '@/api/types'
import { format } from '@/ui'
import { useOrderTexts } from './texts'

/**
 * What happened, newest first: when, who, and the reason that was given.
 *
 * @param nameOf for staff, who see people's names and not their parts alone
 */
export function OrderTimeline({
  events,
  nameOf,
}: {
  events: Orders['EventView'][]
  nameOf?: (id: string) => string
}) {
  const t = useOrderTexts()
  const newestFirst = [...events].reverse()
  return (
    <Timeline active={0} bulletSize={14} lineWidth={2} color="forest">
      {newestFirst.map((event) => (
        <Timeline.Item key={`${event.sequence}-${event.what}-${event.at}`} title={happened(event.what)}>
          <Text size="sm" c="dimmed" className="tabular">
            {format.moment(event.at)}
            {event.actor !== 'SYSTEM' && ` · ${actorName(event.actor)}`}
            {nameOf !== undefined && typeof event.actorId === 'string' && ` ${nameOf(event.actorId)}`}
          </Text>
          {event.note !== undefined && event.note !== null && event.note !== '' && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {event.what === 'WORKER_REFUSED' ? refusal(event.note) : event.note}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  )

  function happened(what: string): string {
    const name = `what.${what}`
    return i18next.exists(name, { ns: 'order' }) ? i18next.t(name, { ns: 'order' }) : what
  }

  function refusal(code: string): string {
    const name = `refusal.${code}`
    return i18next.exists(name, { ns: 'order' }) ? t(name as 'refusal.NOT_FREE') : code
  }

  function actorName(actor: string): string {
    const name = `actor.${actor}`
    return i18next.exists(name, { ns: 'order' }) ? t(name as 'actor.CLIENT') : actor.toLowerCase()
  }
}
