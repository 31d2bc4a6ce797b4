import { Divider, Stack, Text } from '@mantine/core'
import { $api } from '@/api/client'
import { date, signed, Sum } from '@/features/money'
import { QueryState, Section, Skeletons } from '@/ui'
import { monthName } from './month'
import { useWorkerMoneyTexts } from './texts'

export function useEarnings() {
  return $api.useQuery('get', '/api/billing/earnings')
}

/** What will be paid on the last day of the month, and how it comes about; a minus goes over to the next. */
export function Balance() {
  const t = useWorkerMoneyTexts()
  const earnings = useEarnings()
  return (
    <QueryState query={earnings} skeleton={<Skeletons rows={1} height={220} />}>
      {({ month, brought, earned, fined, bonuses, paid, balance, paysOn }) => {
        const minus = Number(balance.amount) < 0
        return (
          <Section title={minus ? t('carriedOver') : t('payable', { day: date(paysOn) })}>
            <Stack gap={4}>
              <Text fz={34} fw={700} lh={1.1} className="tabular" data-testid="balance">
                {signed(balance, false)}
              </Text>
              <Text c="dimmed" size="sm">
                {t(minus ? 'carriedOverHint' : 'payableHint')}
              </Text>
            </Stack>
            <Stack gap={8}>
              {Number(brought.amount) !== 0 && <Row label={t('brought')} money={brought} />}
              <Sum label={t('earned', { month: monthName(month) })} money={earned} />
              <Sum label={t('fined')} money={fined} minus />
              <Sum label={t('bonuses')} money={bonuses} />
              {Number(paid.amount) !== 0 && <Sum label={t('paidOut')} money={paid} minus />}
              <Divider color="var(--artel-line)" />
              <Row label={t('balance')} money={balance} strong />
            </Stack>
          </Section>
        )
      }}
    </QueryState>
  )
}

/** A sum that may be below nothing. */
function Row({ label, money, strong = false }: Parameters<typeof Sum>[0]) {
  const below = Number(money.amount) < 0
  return (
    <Sum
      label={label}
      money={below ? { ...money, amount: money.amount.slice(1) } : money}
      minus={below}
      strong={strong}
    />
  )
}
