import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { PersonName } from '@/features/people'
import { Facts, FileButton, format, Page, QueryState, Section } from '@/ui'
import { InvoiceMark } from './InvoicesPage'
import { useBooksTexts } from './texts'
import { dayName, useBookWords } from './words'

export default function InvoicePage() {
  const t = useBooksTexts()
  const { invoiceId } = useParams({ strict: false }) as { invoiceId: string }
  const query = $api.useQuery('get', '/api/billing/invoices/{id}', { params: { path: { id: invoiceId } } })
  const invoice = query.data?.invoice
  return (
    <Page
      title={t('invoiceTitle', { number: invoice?.number ?? '…' })}
      back={{ to: '/books/invoices', label: t('invoices') }}
      subtitle={invoice !== undefined && <InvoiceMark invoice={invoice} />}
      actions={
        invoice !== undefined && (
          <>
            <Button
              variant="default"
              component={Link}
              to="/books/journal"
              search={{ reference: invoice.number } as never}
            >
              {t('itsEntries')}
            </Button>
            <FileButton
              namespace="books"
              path={`/api/billing/invoices/${invoice.id}/pdf`}
              name={`invoice-${invoice.number}.pdf`}
            >
              {t('pdf')}
            </FileButton>
          </>
        )
      }
    >
      <QueryState query={query}>
        {(details) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: 'start' }}>
            <Stack gap="lg">
              <Money invoice={details.invoice} />
              <Payments payments={details.payments} />
            </Stack>
            <Lines lines={details.lines} />
          </SimpleGrid>
        )}
      </QueryState>
    </Page>
  )
}

function Money({ invoice }: { invoice: Billing['InvoiceView'] }) {
  const t = useBooksTexts()
  const items: [string, ReactNode][] = [
    [
      t('client'),
      <Anchor key="c" component={Link} to={`/books/accounts/client:${invoice.clientId}`}>
        <PersonName id={invoice.clientId} />
      </Anchor>,
    ],
    [t('week'), dayName(invoice.week)],
    [t('issuedAt'), format.moment(invoice.issuedAt)],
    [t('charged'), format.money(invoice.charged)],
  ]
  if (Number(invoice.creditUsed.amount) > 0) {
    items.push([t('creditUsed'), `−${format.money(invoice.creditUsed)}`])
  }
  if (Number(invoice.credited.amount) > 0) {
    items.push([t('creditedAfter'), `−${format.money(invoice.credited)}`])
  }
  items.push([t('toPay'), <b key="t">{format.money(invoice.total)}</b>])
  if (invoice.settledAt != null) items.push([t('settledAt'), format.moment(invoice.settledAt)])
  return (
    <Section title={t('calculation')}>
      <Facts items={items} />
    </Section>
  )
}

/** Each order leads to the entries that made its figure. */
function Lines({ lines }: { lines: Billing['InvoiceLineView'][] }) {
  const t = useBooksTexts()
  const words = useBookWords()
  return (
    <Section title={t('whatFor')}>
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <Group key={line.chargeId} component="li" justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Anchor component={Link} to={`/manage/orders/${line.orderId}`} size="sm">
                {words('orderNumber', { number: format.orderNumber(line.orderId) })}
              </Anchor>
              <Text size="xs" c="dimmed">
                {t(`outcome.${line.outcome}` as 'outcome.COMPLETED')}, {format.moment(line.at)}
                {line.credited && `, ${t('credited')}`}
              </Text>
            </div>
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
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

function Payments({ payments }: { payments: Billing['PaymentView'][] }) {
  const t = useBooksTexts()
  return (
    <Section title={t('payments')}>
      {payments.length === 0 ? (
        <Text c="dimmed">{t('noPayments')}</Text>
      ) : (
        <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {payments.map((payment) => (
            <Group key={payment.askedAt} component="li" justify="space-between" wrap="nowrap">
              <Text size="sm">
                {format.moment(payment.askedAt)}, {payment.byHand ? t('byHand') : t('bySchedule')}:{' '}
                <b>
                  {payment.paid == null
                    ? t('payment.waiting')
                    : payment.paid
                      ? t('payment.paid')
                      : t('payment.refused')}
                </b>
              </Text>
              <Text size="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {format.money(payment.amount)}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Section>
  )
}
