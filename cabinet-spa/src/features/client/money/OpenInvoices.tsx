import { Anchor, Divider, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { $api } from '@/api/client'
import { useAccount } from '@/auth/useSession'
import { date } from '@/features/money'
import { QueryState, Section, Skeletons } from '@/ui'
import { InvoiceHead } from './Invoice'
import { useClientMoneyTexts } from './texts'

const ASKING = 3_000

export function useOpenInvoices() {
  const { accountId } = useAccount()
  return $api.useQuery(
    'get',
    '/api/billing/invoices',
    // Managers are shown everybody's unless they say whose.
    { params: { query: { clientId: accountId, state: 'OPEN', page: 0, size: 20 } } },
    // The stream tells when the bank has answered; without it the question is asked again.
    { refetchInterval: ({ state }) => (state.data?.items.some((it) => it.collecting) ? ASKING : false) },
  )
}

/** What is to be paid now; all other invoices are a page further. */
export function OpenInvoices() {
  const t = useClientMoneyTexts()
  const invoices = useOpenInvoices()
  return (
    <Section
      title={t('invoices.title')}
      aside={
        <Anchor component={Link} to="/money/invoices" size="sm" py={10} my={-10}>
          {t('invoices.all')}
        </Anchor>
      }
    >
      <QueryState query={invoices} skeleton={<Skeletons rows={1} height={80} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">
              {t('invoices.none')} {t('invoices.when')}
            </Text>
          ) : (
            <Stack gap="md">
              {/* The oldest is the most pressing. */}
              {items.toReversed().map((invoice, index) => (
                <Fragment key={invoice.id}>
                  {index > 0 && <Divider color="var(--artel-line)" />}
                  <InvoiceHead invoice={invoice}>
                    <Anchor component={Link} to={`/money/invoices/${invoice.id}`} fw={600} py={8} my={-8}>
                      {t('invoice.title', { number: invoice.number })}
                    </Anchor>
                    <Text size="sm" c="dimmed">
                      {t('invoices.weekOf', { day: date(invoice.week) })}
                    </Text>
                  </InvoiceHead>
                </Fragment>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
}
