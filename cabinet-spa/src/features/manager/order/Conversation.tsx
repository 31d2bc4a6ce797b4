import { Alert, Stack, Text } from '@mantine/core'
import { $api } from '@/api/client'
import type { Orders } from '@/api/types'
import { Notes, Thread, useOrderTexts } from '@/features/order'
import { format, Section } from '@/ui'
import { useManagerTexts } from '../texts'

const SIZE = 100

/** What client, worker and manager write to each other, the notes of the staff, and what somebody complains of. */
export function Conversation({ order }: { order: Orders['OrderView'] }) {
  return (
    <Stack>
      <Disputes orderId={order.id} />
      <Thread orderId={order.id} open={order.moves.includes('MESSAGE')} />
      <Notes orderId={order.id} />
    </Stack>
  )
}

function Disputes({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const words = useOrderTexts()
  const query = $api.useQuery('get', '/api/orders/orders/{orderId}/disputes', {
    params: { path: { orderId }, query: { size: SIZE } },
  })
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('disputes')}>
      {items.map((dispute) => (
        <Alert
          key={dispute.id}
          color="orange"
          title={`${dispute.authorName ?? ''} · ${dispute.author == null ? '' : words(`actor.${dispute.author}`)} · ${format.moment(dispute.at)}`}
        >
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{dispute.text}</Text>
        </Alert>
      ))}
      <Text size="sm" c="dimmed">
        {t('disputesHint')}
      </Text>
    </Section>
  )
}
