import { Anchor, Button, Divider, Group, Stack, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing, Money } from '@/api/types'
import { isMissing, PdfButton, signed, Sum } from '@/features/money'
import { Empty, Facts, format, Page, QueryState, Section, Skeletons } from '@/ui'
import { monthName } from './month'
import { PayoutBadge } from './Payouts'
import { useWorkerMoneyTexts } from './texts'

type Payout = Billing['PayoutView']

/** A month's payslip: what it sums up, where the money is, each line of it (US-230, US-260). */
export default function PayoutPage() {
  const t = useWorkerMoneyTexts()
  const { payoutId = '' } = useParams({ strict: false }) as { payoutId?: string }
  const query = $api.useQuery('get', '/api/billing/payouts/{id}', { params: { path: { id: payoutId } } })
  const missing = isMissing(query.error)
  const number = query.data?.payout.number
  return (
    <Page
      title={
        missing
          ? t('payout.missing')
          : number === undefined
            ? t('payouts.number')
            : t('payout.title', { number })
      }
      back={{ to: '/earnings', label: t('details.toEarnings') }}
      narrow
    >
      {missing ? (
        <Empty title={t('payout.missing')} text={t('payout.missingHint')} />
      ) : (
        <QueryState query={query} skeleton={<Skeletons rows={3} height={120} />}>
          {(it) => <Shown {...it} />}
        </QueryState>
      )}
    </Page>
  )
}

function Shown({ payout, lines }: Billing['PayoutWithLines']) {
  const t = useWorkerMoneyTexts()
  const below = (money: Money) => Number(money.amount) < 0
  const sum = (label: string, money: Money, minus = false) => (
    <Sum
      label={label}
      money={below(money) ? { ...money, amount: money.amount.slice(1) } : money}
      minus={minus !== below(money)}
    />
  )
  return (
    <>
      <Section>
        <Group justify="space-between" align="flex-start" gap="xs">
          <Text fz={30} fw={700} lh={1.1} className="tabular">
            {format.money(payout.paid)}
          </Text>
          <PayoutBadge state={payout.state} />
        </Group>
        <State payout={payout} />
        <Facts
          items={[
            [t('payout.month'), monthName(payout.month)],
            [t('payout.made'), format.moment(payout.madeAt)],
          ]}
        />
        <Group gap="sm">
          <PdfButton path={`/api/billing/payouts/${payout.id}/pdf`} name={payout.number} />
          {payout.state === 'REFUSED' && (
            <Button component={Link} to="/earnings/payout-details" size="md">
              {t('details.change')}
            </Button>
          )}
        </Group>
      </Section>
      <Section title={t('payout.sums')}>
        <Stack gap={8}>
          {Number(payout.opening.amount) !== 0 && sum(t('payout.opening'), payout.opening)}
          {sum(t('payout.earned'), payout.earned)}
          {sum(t('fined'), payout.fined, true)}
          {sum(t('bonuses'), payout.bonuses)}
          {Number(payout.returned.amount) !== 0 && sum(t('payout.returned'), payout.returned)}
          <Divider color="var(--artel-line)" />
          {Number(payout.paid.amount) > 0 && <Sum label={t('payout.paidOut')} money={payout.paid} strong />}
          {Number(payout.carried.amount) !== 0 && sum(t('payout.carried'), payout.carried)}
        </Stack>
      </Section>
      <Section title={t('payout.lines')}>
        <Stack gap="sm">
          {lines.map((line, index) => {
            const adds = Number(line.amount.amount) >= 0
            const back = adds !== (line.kind === 'EARNING' || line.kind === 'BONUS')
            const name = t(back ? `payout.line.${line.kind}.back` : `payout.line.${line.kind}`)
            return (
              <Group
                key={`${line.at}-${line.kind}-${String(index)}`}
                justify="space-between"
                gap="md"
                wrap="nowrap"
                align="flex-start"
              >
                <div>
                  {line.orderId == null ? (
                    <Text>{name}</Text>
                  ) : (
                    <Anchor
                      component={Link}
                      to={`/jobs/${line.orderId}`}
                      display="inline-block"
                      py={8}
                      my={-8}
                    >
                      {name}
                    </Anchor>
                  )}
                  <Text size="sm" c="dimmed">
                    {format.moment(line.at)}
                  </Text>
                </div>
                <Text className="tabular" fw={500} style={{ whiteSpace: 'nowrap' }}>
                  {signed(line.amount)}
                </Text>
              </Group>
            )
          })}
        </Stack>
      </Section>
    </>
  )
}

function State({ payout }: { payout: Payout }) {
  const t = useWorkerMoneyTexts()
  const account = payout.account ?? ''
  if (payout.state === 'CARRIED') {
    const left = Number(payout.carried.amount)
    const amount = signed(payout.carried, false)
    return <Text>{t(`payout.CARRIED.${left < 0 ? 'minus' : left > 0 ? 'plus' : 'zero'}`, { amount })}</Text>
  }
  const at = payout.settledAt == null ? '' : format.moment(payout.settledAt)
  return <Text>{t(`payout.${payout.state}.text`, { account, at })}</Text>
}
