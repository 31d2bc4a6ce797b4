import { Alert, Anchor, Box, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import type { Billing } from '@/api/types'
import {
  StateBadge,
  Empty,
  Facts,
  format,
  Page,
  QueryState,
  Section,
  Skeletons,
  useCommon,
  useDraftForm,
} from '@/ui'
import { isMissing, sides, useMoneyProblem, type Account } from '.'
import { lineOf, type Explainable } from './lines'
import { useMoneyTexts } from './texts'

type Explained = Billing['LineExplanation']

/**
 * A page on which one line of a statement explains itself: why, by which order, rates and papers, and what it did to
 * the account. A charge or a fine can be disputed here.
 */
export function Explanation({ account, home, back }: { account: Account; home: string; back: string }) {
  const t = useMoneyTexts()
  const { lineId = '' } = useParams({ strict: false }) as { lineId?: string }
  const query = $api.useQuery('get', '/api/billing/statement/{id}', { params: { path: { id: lineId } } })
  const line = query.data === undefined ? undefined : lineOf(query.data, account)
  const missing = (query.data !== undefined && line === undefined) || isMissing(query.error)
  const title =
    line === undefined
      ? t(missing ? 'missing' : 'statement')
      : t(line.back ? `line.${line.kind}.back` : `line.${line.kind}`)
  return (
    <Page title={title} back={{ to: home, label: back }} narrow>
      {missing ? (
        <Empty title={t('missing')} text={t('missingHint')} />
      ) : (
        <QueryState query={query} skeleton={<Skeletons rows={3} height={120} />}>
          {(it) =>
            line === undefined ? null : <Explained it={it} line={line} account={account} home={home} />
          }
        </QueryState>
      )}
    </Page>
  )
}

function Explained({
  it,
  line,
  account,
  home,
}: {
  it: Explained
  line: Explainable
  account: Account
  home: string
}) {
  const t = useMoneyTexts()
  const side = sides[account]
  const facts: [string, ReactNode][] = [[t('fact.when'), format.moment(it.at)]]
  if (it.orderId != null) {
    facts.push([
      t(`fact.order.${side}`),
      <To key="order" to={`${account === 'CLIENT' ? '/orders' : '/jobs'}/${it.orderId}`}>
        {t(`statement.open.${side}`)}
      </To>,
    ])
  }
  if (it.reason != null) facts.push([t('fact.reason'), it.reason])
  if (it.invoice != null) {
    facts.push([
      t('fact.invoice'),
      <To key="invoice" to={`${home}/invoices/${it.invoice.id}`}>
        {it.invoice.number}
      </To>,
    ])
  }
  if (it.payout != null) {
    facts.push([
      t('fact.payout'),
      <To key="payout" to={`${home}/payouts/${it.payout.id}`}>
        {it.payout.number}
      </To>,
    ])
  }
  if (account === 'CLIENT' && line.kind === 'CHARGE') {
    if (it.charge?.paidAt != null) facts.push([t('fact.paid'), format.moment(it.charge.paidAt)])
    if (it.charge?.creditedAt != null) facts.push([t('fact.credited'), format.moment(it.charge.creditedAt)])
  }
  if (it.rate != null) {
    facts.push([
      t('fact.rate'),
      t('fact.rateText', {
        version: it.rate.version,
        since: format.day(it.rate.startsAt),
        percent: format.percent(it.rate.sharePercent / 100),
        fine: format.money(it.rate.fine),
      }),
    ])
  }
  return (
    <>
      <Section title={t('why.title')}>
        <Text fz={34} fw={700} lh={1.1} className="tabular" data-testid="amount">
          {line.effect === 'PLUS' ? '+' : '−'}
          {format.money(line.amount)}
        </Text>
        <Text>{useWhy(it, line)}</Text>
        {it.reversed && <Alert color="orange">{t('why.reversed')}</Alert>}
        <Facts items={facts} />
      </Section>
      <DisputeSection it={it} account={account} />
      <Section title={t('books.title')}>
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
          {it.postings
            .filter((posting) => posting.account === account)
            .map((posting) => (
              <Group
                key={`${posting.account}-${posting.side}`}
                component="li"
                justify="space-between"
                gap="md"
                wrap="nowrap"
              >
                <Text>{t(`books.${account}.${posting.side}`)}</Text>
                <Text className="tabular" style={{ whiteSpace: 'nowrap' }}>
                  {format.money(posting.amount)}
                </Text>
              </Group>
            ))}
        </Stack>
        <Text size="sm" c="dimmed">
          {t('books.hint')}
        </Text>
      </Section>
    </>
  )
}

function To({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} display="inline-block" py={{ base: 8, sm: 0 }} my={{ base: -8, sm: 0 }}>
      {children}
    </Anchor>
  )
}

/** In a sentence. */
function useWhy(it: Explained, line: Explainable): string {
  const t = useMoneyTexts()
  const { charge, rate } = it
  switch (line.kind) {
    case 'CHARGE':
      if (line.back || charge == null) return t('why.reversal')
      if (charge.outcome === 'FAILED') {
        return t(`why.CHARGE.FAILED.${charge.cause as 'CLIENT' | 'WORKER' | 'COMPANY'}`)
      }
      return t(charge.outcome === 'CANCELLED' ? 'why.CHARGE.CANCELLED' : 'why.CHARGE.COMPLETED')
    case 'CREDIT':
      if (line.back) return t('why.reversal')
      return t(charge?.cause === 'COMPANY' && it.reason == null ? 'why.CREDIT.COMPANY' : 'why.CREDIT')
    case 'PAYMENT':
      if (line.back) return t('why.reversal')
      return t(it.invoice == null ? 'why.PAYMENT' : 'why.PAYMENT.invoice')
    case 'REFUND':
      return t(line.back ? 'why.reversal' : 'why.REFUND')
    case 'EARNING':
      if (line.back || charge == null || rate == null) return t('why.reversal')
      return t('why.EARNING', {
        price: format.money(charge.amount),
        percent: format.percent(rate.sharePercent / 100),
        share: format.money(line.amount),
      })
    case 'FINE':
      return line.back ? t('why.FINE.back') : t('why.FINE', { fine: format.money(line.amount) })
    case 'BONUS':
      return t(line.back ? 'why.reversal' : 'why.BONUS')
    case 'PAYOUT':
      return t(line.back ? 'why.PAYOUT.back' : 'why.PAYOUT')
  }
}

function DisputeSection({ it, account }: { it: Explained; account: Account }) {
  const t = useMoneyTexts()
  const side = sides[account]
  if (it.dispute != null) {
    const { state, text, openedAt, decidedAt, reason } = it.dispute
    return (
      <Section
        title={t('dispute.titleSent')}
        aside={
          <StateBadge
            state={state}
            color={state === 'OPEN' ? 'blue' : state === 'UPHELD' ? 'gray' : 'forest'}
          >
            {t(state === 'UPHELD' ? `dispute.UPHELD.${side}` : `dispute.${state}`)}
          </StateBadge>
        }
      >
        <Box>
          <Text size="sm" c="dimmed">
            {t('dispute.opened', { at: format.moment(openedAt) })}
          </Text>
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{text}</Text>
        </Box>
        {decidedAt != null && (
          <Box>
            <Text size="sm" c="dimmed">
              {t('dispute.decided', { at: format.moment(decidedAt) })}
            </Text>
            <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{reason}</Text>
          </Box>
        )}
      </Section>
    )
  }
  if (it.disputableUntil == null || it.charge == null) return null
  return <DisputeForm chargeId={it.charge.id} until={it.disputableUntil} account={account} />
}

function DisputeForm({ chargeId, until, account }: { chargeId: string; until: string; account: Account }) {
  const t = useMoneyTexts()
  const common = useCommon()
  const side = sides[account]
  const show = useMoneyProblem()
  const queries = useQueryClient()
  const key = useIdempotencyKey()
  const { form, forget } = useDraftForm(`dispute.${side}.${chargeId}`, { defaultValues: { text: '' } })

  async function send({ text }: { text: string }) {
    const body = { text: text.trim() }
    const params = { path: { id: chargeId }, header: { 'Idempotency-Key': key.of(body) } }
    try {
      if (account === 'CLIENT') await api.POST('/api/billing/charges/{id}/dispute', { params, body })
      else await api.POST('/api/billing/fines/{id}/dispute', { params, body })
      key.forget()
      forget()
      notifications.show({ message: t('dispute.done') })
    } catch (error) {
      show(error, form)
      if (asProblem(error).code !== 'dispute_refused') return
    }
    // Disputed, or too late: the page says which.
    await queries.invalidateQueries({ queryKey: ['get', '/api/billing/statement/{id}'] })
    await queries.invalidateQueries({ queryKey: ['get', '/api/billing/statement'] })
  }

  return (
    <Section title={t('dispute.title')}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <Stack>
          <Text>{t(`dispute.hint.${side}`, { until: format.moment(until) })}</Text>
          <Textarea
            label={t('dispute.text')}
            required
            autosize
            minRows={3}
            maxRows={10}
            maxLength={2000}
            error={form.formState.errors.text?.message}
            {...form.register('text', {
              validate: (text) => text.trim() !== '' || common('required'),
            })}
          />
          <Button type="submit" variant="light" w="fit-content" loading={form.formState.isSubmitting}>
            {t(`dispute.do.${side}`)}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
