import { Alert, Anchor, Button, Divider, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing, Money } from '@/api/types'
import { PersonName } from '@/features/people'
import { Facts, FileButton, format, Page, QueryState, Section } from '@/ui'
import { PayoutMark } from './PayoutsPage'
import { rub } from './pieces'
import { useBooksTexts } from './texts'
import { monthName, useBookWords } from './words'

export default function PayoutPage() {
  const t = useBooksTexts()
  const { payoutId } = useParams({ strict: false }) as { payoutId: string }
  const query = $api.useQuery('get', '/api/billing/payouts/{id}', { params: { path: { id: payoutId } } })
  const payout = query.data?.payout
  return (
    <Page
      title={t('payoutTitle', { number: payout?.number ?? '…' })}
      back={{ to: '/books/payouts', label: t('payouts') }}
      subtitle={payout !== undefined && <PayoutMark state={payout.state} />}
      actions={
        payout !== undefined && (
          <>
            <Button
              variant="default"
              component={Link}
              to="/books/journal"
              search={{ reference: payout.number } as never}
            >
              {t('itsEntries')}
            </Button>
            <FileButton
              namespace="books"
              path={`/api/billing/payouts/${payout.id}/pdf`}
              name={`payout-${payout.number}.pdf`}
            >
              {t('pdf')}
            </FileButton>
          </>
        )
      }
    >
      <QueryState query={query}>
        {(details) => (
          <>
            {details.payout.refusal != null && (
              <Alert color="red" title={t('refusal')}>
                {details.payout.refusal}
              </Alert>
            )}
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
              <Stack gap="lg">
                <About payout={details.payout} />
                <Calculation payout={details.payout} />
              </Stack>
              <Lines lines={details.lines} />
            </SimpleGrid>
          </>
        )}
      </QueryState>
    </Page>
  )
}

function About({ payout }: { payout: Billing['PayoutView'] }) {
  const t = useBooksTexts()
  return (
    <Section>
      <Facts
        items={[
          [
            t('worker'),
            <Anchor key="w" component={Link} to={`/books/accounts/worker:${payout.workerId}`}>
              <PersonName id={payout.workerId} />
            </Anchor>,
          ],
          [t('month'), monthName(payout.month)],
          [t('madeAt'), format.moment(payout.madeAt)],
          [t('where'), payout.account ?? '—'],
          ...(payout.settledAt == null
            ? []
            : [[t('settledAt'), format.moment(payout.settledAt)] as [string, string]]),
        ]}
      />
    </Section>
  )
}

function Calculation({ payout }: { payout: Billing['PayoutView'] }) {
  const t = useBooksTexts()
  const parts: [string, Money][] = [
    [t('opening'), payout.opening],
    [t('earned'), payout.earned],
    [t('fined'), rub(-Number(payout.fined.amount))],
    [t('bonusesSum'), payout.bonuses],
    [t('returned'), payout.returned],
  ]
  const sums: [string, Money][] = [[t('toPayOut'), payout.paid]]
  if (Number(payout.carried.amount) !== 0) sums.push([t('carried'), payout.carried])
  const row = ([label, value]: [string, Money], strong: boolean) => (
    <Group key={label} justify="space-between" wrap="nowrap">
      <Text size="sm" {...(strong ? { fw: 650 } : { c: 'dimmed' })}>
        {label}
      </Text>
      <Text size="sm" className="tabular" {...(strong ? { fw: 650 } : {})}>
        {format.money(value)}
      </Text>
    </Group>
  )
  return (
    <Section title={t('calculation')}>
      <Stack gap={6}>
        {parts.filter(([, value]) => Number(value.amount) !== 0).map((part) => row(part, false))}
        <Divider color="var(--artel-line)" />
        {sums.map((sum) => row(sum, true))}
      </Stack>
    </Section>
  )
}

function Lines({ lines }: { lines: Billing['LineView'][] }) {
  const t = useBooksTexts()
  const words = useBookWords()
  return (
    <Section title={t('lines')}>
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line, index) => (
          <Group key={index} component="li" justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text size="sm">{t(`line.${line.kind}`)}</Text>
              <Group gap={6}>
                <Text size="xs" c="dimmed">
                  {format.moment(line.at)}
                </Text>
                {line.orderId != null && (
                  <Anchor component={Link} to={`/manage/orders/${line.orderId}`} size="xs">
                    {words('orderNumber', { number: format.orderNumber(line.orderId) })}
                  </Anchor>
                )}
              </Group>
            </div>
            {line.orderId == null ? (
              <Text size="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {format.money(line.amount)}
              </Text>
            ) : (
              <Anchor
                component={Link}
                to="/books/journal"
                search={{ orderId: line.orderId } as never}
                size="sm"
                className="tabular"
                style={{ whiteSpace: 'nowrap' }}
              >
                {format.money(line.amount)}
              </Anchor>
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
