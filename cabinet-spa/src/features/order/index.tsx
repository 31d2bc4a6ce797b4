import { Divider, Group, Stack, Text } from '@mantine/core'
import type { Money, Orders } from '@/api/types'
import { languages } from '@/i18n'
import { format, StateBadge } from '@/ui'
import { useOrderTexts } from './texts'

export { OrderTimeline } from './OrderTimeline'
export { Notes, Thread } from './Remarks'
export { Stays } from './Stays'
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
    <StateBadge color={over ? OUTCOME_COLOURS[outcome] : COLOURS[state]} state={state}>
      {over ? t(`outcome.${outcome}`) : t(`state.${state}`)}
    </StateBadge>
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
