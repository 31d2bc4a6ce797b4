import { Anchor, Badge, Box, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import i18next from 'i18next'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import { format } from '@/ui'
import { shortId } from './pieces'
import { useMoneyTexts } from './moneyTexts'

/** `client:0197…` in words: the kind of account, and whose it is. */
export function useAccountName(codes: readonly string[]) {
  const t = useMoneyTexts()
  const owners = codes.map((code) => (code.startsWith('pool:') ? null : code.split(':')[1]))
  const nameOf = usePeople(owners)
  return (code: string): string => {
    const [kind = '', owner] = code.split(':')
    const key = `account.${kind}`
    const name = i18next.exists(key, { ns: 'manager-money' }) ? t(key as 'account.client') : kind
    if (owner === undefined) return name
    return kind === 'pool' ? `${name} № ${shortId(owner)}` : `${name}: ${nameOf(owner)}`
  }
}

/** Entries of the journal with their postings, as they were made. */
export function Entries({
  label,
  entries,
  onAccount,
}: {
  label: string
  entries: Billing['EntryView'][]
  onAccount?: (code: string) => void
}) {
  const t = useMoneyTexts()
  const accountName = useAccountName(
    entries.flatMap(({ postings }) => postings.map(({ account }) => account)),
  )
  return (
    <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={label}>
      {entries.map((entry) => (
        <Box component="li" key={entry.id} className="surface" p="sm">
          <Group justify="space-between" gap="xs" mb={6}>
            <Group gap="xs">
              <Badge
                variant="light"
                color="gray"
                tt="none"
                size="lg"
                fw={600}
                styles={{ root: { color: 'var(--mantine-color-text)' } }}
              >
                {t(`entry.${entry.kind}`)}
              </Badge>
              {entry.reverses != null && <Text size="sm">{t('reverses', { id: entry.reverses })}</Text>}
              {onAccount !== undefined && entry.orderId != null && (
                <Anchor component={Link} to={`/manage/orders/${entry.orderId}`} size="sm">
                  {t('orderNumber', { id: shortId(entry.orderId) })}
                </Anchor>
              )}
            </Group>
            <Text size="sm" c="dimmed" className="tabular">
              № {entry.id} · {format.moment(entry.at)}
            </Text>
          </Group>
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
                  {onAccount === undefined ? (
                    accountName(posting.account)
                  ) : (
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      ta="left"
                      onClick={() => onAccount(posting.account)}
                    >
                      {accountName(posting.account)}
                    </Anchor>
                  )}
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
