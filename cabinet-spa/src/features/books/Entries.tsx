import { Anchor, Box, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import { format, StateBadge } from '@/ui'
import { entryName, kindName, useBookWords } from './words'

/** `client:0197…` in words: the kind of account, and whose it is. */
export function useAccountName(codes: readonly string[]) {
  const owners = codes.map((code) => (code.startsWith('pool:') ? null : code.split(':')[1]))
  const nameOf = usePeople(owners)
  return (code: string): string => {
    const [kind = '', owner] = code.split(':')
    const name = kindName(kind)
    if (owner === undefined) return name
    return kind === 'pool' ? `${name} ${format.orderNumber(owner)}` : `${name}: ${nameOf(owner)}`
  }
}

export function EntryKind({ kind }: { kind: string }) {
  return <StateBadge color="gray">{entryName(kind)}</StateBadge>
}

function EntryLink({ id }: { id: number }) {
  return (
    <Anchor component={Link} to={`/books/entries/${String(id)}`} size="sm" className="tabular">
      {format.numbered(id)}
    </Anchor>
  )
}

/** What an entry takes back, or what takes it back. */
export function Reversal({ entry }: { entry: Billing['EntryView'] }) {
  const t = useBookWords()
  const other = entry.reverses ?? entry.reversedBy
  if (other == null) return null
  return (
    <Group gap={6}>
      <Text size="sm">{entry.reverses == null ? t('reversedBy') : t('reverses')}</Text>
      <EntryLink id={other} />
    </Group>
  )
}

/**
 * Entries of the journal with their postings, as they were made, for managers: each leads to its page and to the accounts.
 *
 * @param withOrder leaves out the order where all are of one
 */
export function Entries({
  label,
  entries,
  withOrder = false,
}: {
  label: string
  entries: Billing['EntryView'][]
  withOrder?: boolean
}) {
  const t = useBookWords()
  const accountName = useAccountName(
    entries.flatMap(({ postings }) => postings.map(({ account }) => account)),
  )
  const nameOf = usePeople(entries.map(({ madeBy }) => madeBy))
  return (
    <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={label}>
      {entries.map((entry) => (
        <Box component="li" key={entry.id} className="surface" p="sm">
          <Group justify="space-between" gap="xs" mb={6}>
            <Group gap="xs">
              <EntryKind kind={entry.kind} />
              <Reversal entry={entry} />
              {withOrder && entry.orderId != null && (
                <Anchor component={Link} to={`/manage/orders/${entry.orderId}`} size="sm">
                  {t('orderNumber', { number: format.orderNumber(entry.orderId) })}
                </Anchor>
              )}
              {entry.reference != null && <Text size="sm">{entry.reference}</Text>}
            </Group>
            <Group gap="xs">
              <EntryLink id={entry.id} />
              <Text size="sm" c="dimmed" className="tabular">
                {format.moment(entry.effectiveAt)}
              </Text>
            </Group>
          </Group>
          {entry.madeBy != null && (
            <Text size="sm" mb={6} style={{ overflowWrap: 'anywhere' }}>
              {nameOf(entry.madeBy)}: {entry.reason}
            </Text>
          )}
          <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {entry.postings.map((posting, index) => (
              <Group
                component="li"
                key={`${posting.account}-${posting.side}-${String(index)}`}
                justify="space-between"
                gap="md"
                wrap="nowrap"
              >
                <Text size="sm" pl={posting.side === 'CREDIT' ? 'lg' : 0} miw={0}>
                  <Text span inherit c="dimmed">
                    {posting.side === 'DEBIT' ? t('debitShort') : t('creditShort')}{' '}
                  </Text>
                  <Anchor component={Link} to={`/books/accounts/${posting.account}`} inherit>
                    {accountName(posting.account)}
                  </Anchor>
                </Text>
                <Text size="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                  {format.money(posting.amount)}
                </Text>
              </Group>
            ))}
          </Stack>
        </Box>
      ))}
    </Stack>
  )
}
