import '@mantine/spotlight/styles.css'
import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconFileDescription, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { $api } from '@/api/client'
import type { Account } from '@/auth/session'
import { inLanguage } from '@/features/order'
import { format } from '@/ui'
import { CABINETS, mayOpen } from './cabinets'
import type { PageRoute } from './pages'
import { useShellTexts } from './texts'

/** Fewer letters find everything, which is nothing. */
const LEAST = 3

/** Where to go, by a few letters: the pages of one's roles, and for managers an order by number, client or phone. */
export default function Palette({ account }: { account: Account }) {
  const t = useShellTexts()
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 200)
  const manager = account.roles.includes('MANAGER')
  const orders = $api.useQuery(
    'get',
    '/api/orders/orders',
    { params: { query: { search: asked, as: 'staff', size: 5 } } },
    { enabled: manager && asked.length >= LEAST },
  )
  // Loaded at the first press of the keys, which asked for it to be open.
  useEffect(() => spotlight.open(), [])
  const navigate = useNavigate()
  const pages = CABINETS.flatMap((cabinet) => cabinet.pages).filter(
    (page) => page.menu !== undefined && mayOpen(page, account),
  )
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('palette') } }}
    >
      <Spotlight.Search
        placeholder={manager ? t('paletteHintOrders') : t('paletteHint')}
        aria-label={t('palette')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {pages.map((page) => (
          <PageAction key={page.path} page={page} query={query} />
        ))}
        {asked.length >= LEAST &&
          orders.data?.items.map((order) => (
            <Spotlight.Action
              key={order.id}
              label={`${inLanguage(order.typeName)} ${format.orderNumber(order.id)}`}
              description={[order.clientName, format.placeTime(order.startsAt)].filter(Boolean).join(' · ')}
              leftSection={<IconFileDescription size={20} stroke={1.7} aria-hidden />}
              onClick={() => void navigate({ to: `/manage/orders/${order.id}` })}
            />
          ))}
        <Text size="xs" c="dimmed" px="md" py="xs">
          {t('paletteKeys')}
        </Text>
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function PageAction({ page, query }: { page: PageRoute; query: string }) {
  const entry = page.menu!
  const label = entry.useLabel()
  const navigate = useNavigate()
  if (!label.toLowerCase().includes(query.trim().toLowerCase())) return null
  return (
    <Spotlight.Action
      label={label}
      leftSection={<entry.icon size={20} stroke={1.7} aria-hidden />}
      onClick={() => void navigate({ to: page.path })}
    />
  )
}
