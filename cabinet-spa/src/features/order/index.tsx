import { Badge, Divider, Group, Stack, Text, Timeline } from '@mantine/core'
import i18next from 'i18next'
import type { Money, Orders } from '@/api/types'
import { languages } from '@/i18n'
import { format } from '@/ui'
import { useOrderTexts } from './texts'

export { useOrderTexts } from './texts'
export { useOrderTypes, useTypeName } from './types'

type State = Orders['OrderView']['state']
type Outcome = 'COMPLETED' | 'FAILED' | 'CANCELLED'

const COLOURS: Record<State, string> = {
  MATCHING: 'blue',
  EQUIPPING: 'indigo',
  AUTHORISING: 'violet',
  PAYMENT_NEEDED: 'orange',
  SCHEDULED: 'teal',
  IN_PROGRESS: 'forest',
  SETTLING: 'gray',
  REPORTING: 'gray',
  CLOSED: 'gray',
}
const OUTCOME_COLOURS: Record<Outcome, string> = { COMPLETED: 'forest', FAILED: 'red', CANCELLED: 'gray' }

/** Where an order stands, in one word; once it is over, how it ended. */
export function OrderBadge({ state, outcome }: { state: State; outcome?: Outcome | null }) {
  const t = useOrderTexts()
  const over = outcome !== undefined && outcome !== null
  return (
    <Badge
      variant="light"
      size="lg"
      tt="none"
      fw={600}
      color={over ? OUTCOME_COLOURS[outcome] : COLOURS[state]}
      data-state={state}
      // In a narrow column of a table the word stays whole.
      styles={{ root: { color: 'var(--mantine-color-text)', minWidth: 'max-content' } }}
    >
      {over ? t(`outcome.${outcome}`) : t(`state.${state}`)}
    </Badge>
  )
}

/** A name that is kept in both languages, in the reader's. */
export function inLanguage(names: { ru: string; en: string }): string {
  const own = names[languages.current()]
  return own === '' ? names.ru : own
}

/** The price and how it came to be: base, discount, the sum. */
export function PriceLines({
  price,
}: {
  price: { base: Money; discountPercent: number; discount: Money; price: Money }
}) {
  const t = useOrderTexts()
  const line = (label: string, value: string, strong = false) => (
    <Group justify="space-between" gap="md" wrap="nowrap">
      <Text {...(strong ? { fw: 650 } : { c: 'dimmed' })}>{label}</Text>
      <Text className="tabular" {...(strong ? { fw: 650, fz: 'lg' } : {})}>
        {value}
      </Text>
    </Group>
  )
  return (
    <Stack gap={6}>
      {line(t('price.base'), format.money(price.base))}
      {price.discountPercent > 0 &&
        line(t('price.discount', { percent: price.discountPercent }), `−${format.money(price.discount)}`)}
      <Divider color="var(--artel-line)" />
      {line(t('price.total'), format.money(price.price), true)}
    </Stack>
  )
}

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

/** Street and house in one line. */
export function placeLine(place: {
  city: string
  street?: string | null
  house?: string | null
  flat?: string | null
}): string {
  return [place.city, place.street, place.house, place.flat]
    .filter((part) => part != null && part !== '')
    .join(', ')
}
