import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { Entries } from '@/features/books'
import { Stays } from '@/features/order'
import { QueryState, Section, Skeletons } from '@/ui'
import { useManagerTexts } from '../texts'

/** How long the order stood in each state, and what the books say of it. */
export function History({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const journal = $api.useQuery('get', '/api/billing/journal', {
    params: { query: { orderId, size: 100 } },
  })
  return (
    <Stack>
      <Stays orderId={orderId} />
      <Section
        title={t('postings')}
        aside={
          <Anchor component={Link} to="/books/journal" search={{ orderId } as never} size="sm">
            {t('inLedger')}
          </Anchor>
        }
      >
        <QueryState query={journal} skeleton={<Skeletons rows={2} height={48} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Text c="dimmed">{t('noPostings')}</Text>
            ) : (
              <Entries label={t('postings')} entries={items} />
            )
          }
        </QueryState>
      </Section>
    </Stack>
  )
}
