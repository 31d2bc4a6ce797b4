import { Group, Text } from '@mantine/core'
import { IconCookie, IconCookieOff } from '@tabler/icons-react'
import i18next from 'i18next'
import type { Orders, Store } from '@/api/types'
import { languages } from '@/i18n'
import { format, StateBadge } from '@/ui'
import type { PickedItem } from './ItemPicker'
import { useStoreTexts } from './texts'

export type Kit = Store['KitView']
export type OrderType = Orders['TypeResponse']

/** The name of an item in the reader's language. */
export function nameOf(item: { nameRu: string; nameEn: string }): string {
  return languages.current() === 'en' && item.nameEn !== '' ? item.nameEn : item.nameRu
}

/** What a form keeps of an item. */
export function picked({ itemId, nameRu, nameEn, unit }: PickedItem): PickedItem {
  return { itemId, nameRu, nameEn, unit }
}

/** Units are words that buyers type; the usual ones are known in both languages. */
export function unitOf(unit: string): string {
  const name = `unit.${unit}`
  return i18next.exists(name, { ns: 'store' }) ? i18next.t(name, { ns: 'store' }) : unit
}

export function quantityOf(quantity: number, unit: string): string {
  return `${format.number(quantity)} ${unitOf(unit)}`
}

const COLOURS: Record<Kit['state'], string> = {
  WAITING: 'orange',
  RESERVED: 'teal',
  ISSUED: 'blue',
  RETURN_DUE: 'violet',
  RETURNED: 'gray',
  CONSUMED: 'gray',
  RELEASED: 'gray',
}

export function KitBadge({ state }: { state: Kit['state'] }) {
  const t = useStoreTexts()
  return (
    <StateBadge color={COLOURS[state]} state={state}>
      {t(`kit.${state}`)}
    </StateBadge>
  )
}

export function cookieText(state: string | null | undefined): string {
  const name = `cookie.${state}`
  return state != null && i18next.exists(name, { ns: 'store' }) ? i18next.t(name, { ns: 'store' }) : '—'
}

/** The cookie never keeps a kit from being issued; it is good to know whether it has come. */
export function Cookie({ state }: { state: string | null | undefined }) {
  if (state === null || state === undefined) return <Text size="sm">—</Text>
  const Icon = state === 'GIVEN_UP' || state === 'WRITTEN_OFF' ? IconCookieOff : IconCookie
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      <Icon size={18} stroke={1.6} aria-hidden />
      <Text size="sm" inherit={false}>
        {cookieText(state)}
      </Text>
    </Group>
  )
}

/** What is in a kit, in a line: «Лестница 1 шт, Краска 2 л». */
export function itemsLine(kit: Kit): string {
  return kit.lines.length === 0
    ? i18next.t('kit.undefined', { ns: 'store' })
    : kit.lines.map((line) => `${nameOf(line)} — ${quantityOf(line.quantity, line.unit)}`).join(', ')
}

export function ItemsLine({ kit }: { kit: Kit }) {
  return <Text size="sm">{itemsLine(kit)}</Text>
}

/** What a waiting kit lacks. */
export function missingLine(kit: Kit): string {
  if (kit.state !== 'WAITING') return '—'
  const missing = kit.lines.filter((line) => line.missing > 0)
  if (kit.lines.length === 0) return i18next.t('missing.definition', { ns: 'store' })
  if (missing.length === 0) return i18next.t('missing.queue', { ns: 'store' })
  return missing.map((line) => `${nameOf(line)} — ${quantityOf(line.missing, line.unit)}`).join(', ')
}

export function MissingLine({ kit }: { kit: Kit }) {
  const lacks = kit.lines.some((line) => line.missing > 0)
  return (
    <Text size="sm" {...(lacks && kit.state === 'WAITING' ? { fw: 600 } : {})}>
      {missingLine(kit)}
    </Text>
  )
}
