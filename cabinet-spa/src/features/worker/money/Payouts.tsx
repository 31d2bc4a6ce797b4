import { Box, Stack, Text, Title } from '@mantine/core'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { useAccount } from '@/auth/useSession'
import { StateBadge, DataTable, Empty, format, useList, type Column } from '@/ui'
import { monthName } from './month'
import { useWorkerMoneyTexts } from './texts'

type Payout = Billing['PayoutView']

const COLOURS: Record<Payout['state'], string> = {
  CARRIED: 'gray',
  REQUESTED: 'violet',
  EXPORTED: 'violet',
  ACCEPTED: 'blue',
  PAID: 'forest',
  REFUSED: 'red',
}

export function PayoutBadge({ state }: { state: Payout['state'] }) {
  const t = useWorkerMoneyTexts()
  return (
    <StateBadge state={state} color={COLOURS[state]}>
      {t(`payout.${state}`)}
    </StateBadge>
  )
}

export function usePayouts() {
  const { accountId } = useAccount()
  const list = useList({ size: '10' }, 'payouts.')
  const query = $api.useQuery(
    'get',
    '/api/billing/payouts',
    // Managers are shown everybody's unless they say whose.
    { params: { query: { workerId: accountId, page: list.page, size: list.size } } },
    { placeholderData: (before) => before },
  )
  return { list, query }
}

export function Payouts() {
  const t = useWorkerMoneyTexts()
  const { list, query: payouts } = usePayouts()
  const columns: Column<Payout>[] = [
    { id: 'number', header: t('payouts.number'), cell: (it) => it.number },
    { id: 'month', header: t('payouts.month'), cell: (it) => monthName(it.month) },
    { id: 'state', header: t('payouts.state'), cell: (it) => <PayoutBadge state={it.state} /> },
    {
      id: 'paid',
      header: t('payouts.paid'),
      align: 'right',
      cell: (it) => (
        <Text span inherit fw={600} className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {format.money(it.paid)}
        </Text>
      ),
    },
  ]
  return (
    <Box component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('payouts')}
        </Title>
        <DataTable
          label={t('payouts')}
          query={payouts}
          list={list}
          columns={columns}
          rowKey={(it) => it.id}
          rowLink={(it) => `/earnings/payouts/${it.id}`}
          empty={<Empty title={t('payouts.none')} text={t('payouts.noneHint')} />}
        />
      </Stack>
    </Box>
  )
}
