import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Billing } from '@/api/types'
import { date, PdfButton, useMoneyProblem } from '@/features/money'
import { StateBadge, format } from '@/ui'
import { STAGE_COLOURS, stageOf } from './invoice'
import { useClientMoneyTexts } from './texts'

type View = Billing['InvoiceView']

export function InvoiceBadge({ invoice }: { invoice: View }) {
  const t = useClientMoneyTexts()
  const stage = stageOf(invoice)
  return (
    <StateBadge state={stage} color={STAGE_COLOURS[stage]}>
      {t(`invoice.${stage}`)}
    </StateBadge>
  )
}

/** What is to be paid, how it stands, what happens next, and what can be done about it. */
export function InvoiceHead({ invoice, children }: { invoice: View; children?: React.ReactNode }) {
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={2}>
          {children}
          <Text fz={30} fw={700} lh={1.1} className="tabular">
            {format.money(invoice.total)}
          </Text>
        </Stack>
        <InvoiceBadge invoice={invoice} />
      </Group>
      <Next invoice={invoice} />
      <Group gap="sm">
        {invoice.state === 'OPEN' && <Pay invoice={invoice} />}
        <PdfButton path={`/api/billing/invoices/${invoice.id}/pdf`} name={invoice.number} />
      </Group>
    </Stack>
  )
}

function useCard(): string | null | undefined {
  const { data } = $api.useQuery('get', '/api/billing/payment-method')
  return data === undefined ? undefined : data.card == null ? null : `•••• ${data.card.last4}`
}

function Next({ invoice }: { invoice: View }) {
  const t = useClientMoneyTexts()
  const card = useCard()
  const stage = stageOf(invoice)
  const { settledAt, nextTryOn, reminders, lastReminder } = invoice
  const texts: string[] = []
  switch (stage) {
    case 'PAID':
    case 'CREDITED':
      texts.push(t(`invoice.${stage}.text`, { at: settledAt == null ? '' : format.moment(settledAt) }))
      break
    case 'COLLECTING':
      texts.push(t('invoice.COLLECTING.text'))
      break
    default:
      if (card === null) texts.push(t('invoice.noCard'))
      else if (invoice.lastTryRefused) texts.push(t('invoice.REFUSED.text', { card: card ?? '' }))
      else texts.push(t('invoice.OPEN.text'))
      if (reminders > 0) texts.push(t('invoice.reminder', { number: reminders, last: lastReminder }))
      if (stage === 'BLOCKING') texts.push(t('invoice.BLOCKING.text'))
      else if (nextTryOn != null && (reminders > 0 || invoice.lastTryRefused)) {
        const last = reminders + 1 >= lastReminder
        texts.push(t(last ? 'invoice.nextLast' : 'invoice.next', { day: date(nextTryOn) }))
      }
  }
  return (
    <Text size="sm" role="status">
      {texts.join(' ')}
    </Text>
  )
}

/** However often it is pressed, the card is asked once; until the bank has answered nothing can be pressed. */
function Pay({ invoice }: { invoice: View }) {
  const t = useClientMoneyTexts()
  const show = useMoneyProblem()
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  const card = useCard()
  const [busy, setBusy] = useState(false)
  const change = { invoice: invoice.id } as never

  async function pay() {
    setBusy(true)
    try {
      const { data } = await api.POST('/api/billing/invoices/{id}/payment', {
        params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key.of(invoice.id) } },
      })
      // Another try after a refusal is another payment.
      key.forget()
      if (data?.collecting) notifications.show({ message: t('invoice.asked') })
    } catch (error) {
      show(error)
    }
    await Promise.all(
      ['/api/billing/invoices', '/api/billing/invoices/{id}', '/api/billing/owed'].map((path) =>
        queries.invalidateQueries({ queryKey: ['get', path] }),
      ),
    )
    setBusy(false)
  }

  if (card === null) {
    return (
      <Button component={Link} to="/money" search={change} size="md" w={{ base: '100%', xs: 'auto' }}>
        {t('invoice.addCard')}
      </Button>
    )
  }
  return (
    <>
      <Button
        size="md"
        w={{ base: '100%', xs: 'auto' }}
        loading={busy || invoice.collecting}
        disabled={card === undefined}
        onClick={() => void pay()}
      >
        {t('invoice.pay', { amount: format.money(invoice.total) })}
      </Button>
      {invoice.lastTryRefused && !invoice.collecting && (
        <Button component={Link} to="/money" search={change} size="md" px="sm" variant="default">
          {t('invoice.card')}
        </Button>
      )}
    </>
  )
}
