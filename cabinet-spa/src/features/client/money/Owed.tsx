import { Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { format, QueryState, Section, Skeletons } from '@/ui'
import { useClientTexts } from '../texts'

/** What will be owed at the end of this week: unpaid charges, and what is held for orders to come. */
export function Owed() {
  const t = useClientTexts()
  const owed = $api.useQuery('get', '/api/billing/owed', { params: { query: { page: 0, size: 50 } } })
  return (
    <Section title={t('money.owed')}>
      <QueryState query={owed} skeleton={<Skeletons rows={1} height={80} />}>
        {({ total, unpaid, held, weekEndsOn, charges }) =>
          Number(total.amount) === 0 ? (
            <Text c="dimmed">{t('money.owedNothing')}</Text>
          ) : (
            <Stack gap="sm">
              <Group gap="sm" align="baseline">
                <Text fw={700} fz={30} lh={1.1} className="tabular">
                  {format.money(total)}
                </Text>
                <Text c="dimmed">{t('money.owedUntil', { day: format.day(weekEndsOn) })}</Text>
              </Group>
              {Number(held.amount) > 0 && (
                <>
                  <Row label={t('money.owedUnpaid')} value={format.money(unpaid)} />
                  <Row label={t('money.owedHeld')} value={format.money(held)} />
                </>
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

function Row({ label, value }: { label: string; value: string }) {
  return (
    <Group justify="space-between" gap="sm">
      <Text c="dimmed">{label}</Text>
      <Text className="tabular">{value}</Text>
    </Group>
  )
}
