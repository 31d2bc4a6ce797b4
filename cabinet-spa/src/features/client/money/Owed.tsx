import { Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { date, Sum } from '@/features/money'
import { format, QueryState, Section, Skeletons } from '@/ui'
import { useClientMoneyTexts } from './texts'

export function useOwed() {
  return $api.useQuery('get', '/api/billing/owed', { params: { query: { page: 0, size: 50 } } })
}

/** What will be owed at the end of this week: unpaid charges, and what is held for orders to come. */
export function Owed() {
  const t = useClientMoneyTexts()
  const owed = useOwed()
  return (
    <Section title={t('money.owed')}>
      <QueryState query={owed} skeleton={<Skeletons rows={1} height={80} />}>
        {({ total, unpaid, credits, held, weekEndsOn, charges }) =>
          Number(total.amount) === 0 && Number(credits.amount) === 0 ? (
            <Text c="dimmed">{t('money.owedNothing')}</Text>
          ) : (
            <Stack gap="sm">
              <Group gap="sm" align="baseline">
                <Text fw={700} fz={30} lh={1.1} className="tabular">
                  {format.money(total)}
                </Text>
                <Text c="dimmed">{t('money.owedUntil', { day: date(weekEndsOn) })}</Text>
              </Group>
              {(Number(held.amount) > 0 || Number(credits.amount) > 0) && (
                <Stack gap={6}>
                  {Number(unpaid.amount) > 0 && <Sum label={t('money.owedUnpaid')} money={unpaid} />}
                  {Number(credits.amount) > 0 && <Sum label={t('money.credits')} money={credits} minus />}
                  {Number(held.amount) > 0 && <Sum label={t('money.owedHeld')} money={held} />}
                </Stack>
              )}
              {charges.items.map((charge) => (
                <Group key={charge.chargeId} justify="space-between" gap="sm" wrap="nowrap">
                  <Link
                    to={`/orders/${charge.orderId}` as string}
                    style={{ color: 'var(--mantine-color-anchor)' }}
                  >
                    {t('money.orderOf', { day: format.moment(charge.at) })}
                  </Link>
                  <Text className="tabular" ta="right">
                    {format.money(charge.amount)}
                    {charge.collecting && (
                      <Text span size="sm" c="dimmed">
                        {' · '}
                        {t('money.collecting')}
                      </Text>
                    )}
                  </Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
}
