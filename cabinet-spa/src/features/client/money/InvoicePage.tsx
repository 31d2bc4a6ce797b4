import { Anchor, Divider, Stack } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { isMissing, date, Sum } from '@/features/money'
import { Empty, Facts, format, Page, QueryState, Section, Skeletons } from '@/ui'
import { DebtBanner } from '../DebtBanner'
import { InvoiceHead } from './Invoice'
import { useClientMoneyTexts } from './texts'

const ASKING = 3_000

/** An invoice: what for, what was given back, how it was tried to be paid (US-220, US-260). */
export default function InvoicePage() {
  const t = useClientMoneyTexts()
  const { invoiceId = '' } = useParams({ strict: false }) as { invoiceId?: string }
  const query = $api.useQuery(
    'get',
    '/api/billing/invoices/{id}',
    { params: { path: { id: invoiceId } } },
    { refetchInterval: ({ state }) => (state.data?.invoice.collecting ? ASKING : false) },
  )
  const missing = isMissing(query.error)
  const number = query.data?.invoice.number
  return (
    <Page
      title={
        missing
          ? t('invoice.missing')
          : number === undefined
            ? t('invoices.number')
            : t('invoice.title', { number })
      }
      back={{ to: '/money', label: t('invoice.toMoney') }}
      narrow
    >
      {missing ? (
        <Empty title={t('invoice.missing')} text={t('invoice.missingHint')} />
      ) : (
        <QueryState query={query} skeleton={<Skeletons rows={3} height={120} />}>
          {(details) => <Shown {...details} />}
        </QueryState>
      )}
    </Page>
  )
}

function Shown({ invoice, lines, credits, payments }: Billing['InvoiceDetails']) {
  const t = useClientMoneyTexts()
  return (
    <>
      <DebtBanner />
      <Section>
        <InvoiceHead invoice={invoice} />
        <Facts
          items={[
            [t('invoice.issued'), format.moment(invoice.issuedAt)],
            [t('invoice.week'), date(invoice.week)],
          ]}
        />
      </Section>
      <Section title={t('invoice.lines')}>
        <Stack gap="sm">
          {lines.map((line) => (
            <Sum
              key={line.chargeId}
              label={<Order id={line.orderId}>{t('invoice.order', { day: format.moment(line.at) })}</Order>}
              hint={[
                t(`invoice.outcome.${line.outcome as 'COMPLETED'}`),
                ...(line.credited ? [t('invoice.lineCredited')] : []),
              ].join(', ')}
              money={line.amount}
            />
          ))}
          {credits.length > 0 && (
            <>
              <Divider color="var(--artel-line)" />
              <Sum label={t('invoice.charged')} money={invoice.charged} />
            </>
          )}
          {credits.map((credit) => (
            <Sum
              key={`${credit.chargeId}-${credit.earlier}`}
              label={
                <Order id={credit.orderId}>
                  {t(credit.earlier ? 'invoice.creditEarlier' : 'invoice.creditOwn')}
                </Order>
              }
              hint={credit.reason === 'COMPANY' ? t('invoice.creditCompany') : credit.reason}
              money={credit.amount}
              minus
            />
          ))}
          <Divider color="var(--artel-line)" />
          <Sum
            label={t(invoice.state === 'OPEN' ? 'invoice.total' : 'invoice.totalPaid')}
            money={invoice.total}
            strong
          />
        </Stack>
      </Section>
      {payments.length > 0 && (
        <Section title={t('invoice.payments')}>
          <Stack gap="sm">
            {payments.map((payment) => (
              <Sum
                key={payment.askedAt}
                label={t(payment.byHand ? 'invoice.payment.hand' : 'invoice.payment.auto')}
                hint={[
                  format.moment(payment.askedAt),
                  t(
                    payment.paid == null
                      ? 'invoice.payment.asked'
                      : payment.paid
                        ? 'invoice.payment.paid'
                        : 'invoice.payment.refused',
                  ),
                ].join(', ')}
                money={payment.amount}
              />
            ))}
          </Stack>
        </Section>
      )}
    </>
  )
}

function Order({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <Anchor component={Link} to={`/orders/${id}`} display="inline-block" py={8} my={-8}>
      {children}
    </Anchor>
  )
}
