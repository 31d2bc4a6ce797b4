import { Anchor, Progress, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { Entries } from '@/features/books'
import { useOrderTexts } from '@/features/order'
import { format, QueryState, Section, Skeletons } from '@/ui'
import { useManagerTexts } from '../texts'

/** How long the order stood in each state, and what the books say of it. */
export function History({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const journal = $api.useQuery('get', '/api/billing/journal', {
    params: { query: { orderId, size: 100 } },
  })
  return (
    <Stack>
      <Section title={t('stays')}>
        <Stays orderId={orderId} />
      </Section>
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

function Stays({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const words = useOrderTexts()
  const query = $api.useQuery('get', '/api/analyst/orders/{orderId}/history', {
    params: { path: { orderId } },
  })
  return (
    <QueryState query={query} skeleton={<Skeletons rows={3} height={36} />}>
      {({ states }) => {
        const stays = states
          .filter(({ state }) => state !== 'CLOSED')
          .map((stay) => ({
            ...stay,
            seconds:
              (Date.parse(stay.leftAt ?? new Date().toISOString()) - Date.parse(stay.enteredAt)) / 1_000,
          }))
        const longest = Math.max(1e-3, ...stays.map(({ seconds }) => seconds))
        return (
          // Focusable, so that a keyboard can scroll a table that is wider than the screen.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className="scroll-x" tabIndex={0} role="region" aria-label={t('stays')}>
            <Table verticalSpacing="xs" miw={480}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('state')}</Table.Th>
                  <Table.Th>{t('since')}</Table.Th>
                  <Table.Th ta="right">{t('howLong')}</Table.Th>
                  <Table.Th w="25%">
                    <VisuallyHidden>{t('share')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {stays.map((stay) => (
                  <Table.Tr key={`${stay.state}-${stay.enteredAt}`}>
                    <Table.Td>{words(`state.${stay.state}` as 'state.MATCHING')}</Table.Td>
                    <Table.Td>{format.moment(stay.enteredAt)}</Table.Td>
                    <Table.Td ta="right">
                      {stay.seconds < 1 ? t('lessThanSecond') : format.duration(stay.seconds)}
                      {stay.leftAt == null && ` (${t('stillThere')})`}
                    </Table.Td>
                    <Table.Td>
                      <Progress value={(stay.seconds / longest) * 100} size={6} aria-hidden />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )
      }}
    </QueryState>
  )
}
