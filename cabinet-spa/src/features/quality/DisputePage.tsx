import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { useAccount } from '@/auth/useSession'
import { PersonName, usePeople } from '@/features/people'
import { Confirm, Consequences, Facts, format, Page, QueryState, Section, useShowProblem } from '@/ui'
import { Columns } from './Columns'
import { DisputeMark, type Dispute } from './DisputesPage'
import { useDisputeTexts } from './disputeTexts'
import { Evidence } from './Evidence'

export default function DisputePage() {
  const t = useDisputeTexts()
  const { disputeId } = useParams({ strict: false }) as { disputeId: string }
  const query = $api.useQuery('get', '/api/billing/disputes/{id}', { params: { path: { id: disputeId } } })
  const found = query.data
  return (
    <Page
      title={
        found === undefined
          ? t('disputes')
          : t('title', { kind: t(`kind.${found.kind}`), number: format.orderNumber(found.orderId) })
      }
      back={{ to: '/quality/disputes', label: t('disputes') }}
      subtitle={found !== undefined && <DisputeMark state={found.state} />}
    >
      <QueryState query={query}>{(dispute) => <Content key={dispute.id} dispute={dispute} />}</QueryState>
    </Page>
  )
}

/** What was said and the decision at the left, everything known of the order beside it. */
function Content({ dispute }: { dispute: Dispute }) {
  const t = useDisputeTexts()
  const person = usePeople([dispute.personId])
  const order = $api.useQuery('get', '/api/orders/orders/{orderId}', {
    params: { path: { orderId: dispute.orderId } },
  })
  return (
    <Columns>
      <>
        <Section title={t('said', { name: person(dispute.personId) })}>
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{dispute.text}</Text>
          <Facts
            items={[
              [t('amount'), <b key="a">{format.money(dispute.amount)}</b>],
              [t('figure'), <Figure key="f" dispute={dispute} />],
              [t('openedAt'), format.moment(dispute.openedAt)],
              [t('order'), <CaseLink key="c" orderId={dispute.orderId} />],
            ]}
          />
        </Section>
        {dispute.state === 'OPEN' ? <Decision dispute={dispute} /> : <Decided dispute={dispute} />}
      </>
      <Evidence orderId={dispute.orderId} order={order} />
    </Columns>
  )
}

/** The entry that made the figure; after a decision also the one that took it back. */
function Figure({ dispute }: { dispute: Dispute }) {
  const t = useDisputeTexts()
  const query = $api.useQuery('get', '/api/billing/journal', {
    params: { query: { orderId: dispute.orderId, sort: 'id,asc', size: 100 } },
  })
  const wanted = ['CHARGE', dispute.kind === 'FINE' ? 'WAIVER' : 'CREDIT']
  const entries = query.data?.items.filter(({ kind }) => wanted.includes(kind)) ?? []
  if (entries.length === 0) return <>{query.isPending ? '…' : '—'}</>
  return (
    <Group gap="md">
      {entries.map(({ id }) => (
        <Anchor key={id} component={Link} to={`/books/entries/${String(id)}`}>
          {t('entry', { id })}
        </Anchor>
      ))}
    </Group>
  )
}

function CaseLink({ orderId }: { orderId: string }) {
  const t = useDisputeTexts()
  const query = $api.useQuery('get', '/api/analyst/cases', {
    params: { query: { orderId, size: 1 } },
  })
  const found = query.data?.items[0]
  if (query.data === undefined) return <>{format.orderNumber(orderId)}</>
  return found === undefined ? (
    <>
      {format.orderNumber(orderId)}. {t('noCase')}
    </>
  ) : (
    <Anchor component={Link} to={`/quality/cases/${found.id}`}>
      {t('toCase')}
    </Anchor>
  )
}

function Decided({ dispute }: { dispute: Dispute }) {
  const t = useDisputeTexts()
  const person = usePeople([dispute.decidedBy])
  return (
    <Section title={t('decide')} aside={<DisputeMark state={dispute.state} />}>
      <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{dispute.reason}</Text>
      <Text size="sm" c="dimmed">
        {t('decidedBy', {
          name: person(dispute.decidedBy),
          at: dispute.decidedAt == null ? '' : format.moment(dispute.decidedAt),
        })}
      </Text>
    </Section>
  )
}

function Decision({ dispute }: { dispute: Dispute }) {
  const t = useDisputeTexts()
  const me = useAccount()
  const show = useShowProblem('quality-disputes')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const [asking, setAsking] = useState<'accept' | 'reject'>()
  const [busy, setBusy] = useState(false)
  if (dispute.personId === me.accountId) return <Alert color="blue">{t('own')}</Alert>

  async function decide(reason: string) {
    const decision =
      asking === 'reject' ? 'UPHOLD' : dispute.kind === 'FINE' ? ('WAIVE' as const) : ('CREDIT' as const)
    const body = { decision, reason } as const
    setBusy(true)
    try {
      await api.POST('/api/billing/disputes/{id}/decision', {
        params: { path: { id: dispute.id }, header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      setAsking(undefined)
      notifications.show({ color: 'forest', message: t('done') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
      // A refusal too says that it stands otherwise than is shown.
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/billing/'),
      })
    }
  }

  const amount = format.money(dispute.amount)
  return (
    <Section title={t('decide')}>
      <Text size="sm" c="dimmed">
        {t('decideHint')}
      </Text>
      <Group grow>
        <Button h={44} onClick={() => setAsking('accept')}>
          {t(`accept.${dispute.kind}`)}
        </Button>
        <Button h={44} variant="default" onClick={() => setAsking('reject')}>
          {t(`reject.${dispute.kind}`)}
        </Button>
      </Group>
      {asking !== undefined && (
        <Confirm
          opened
          onClose={() => setAsking(undefined)}
          title={`${t(`${asking}.${dispute.kind}`)}: ${amount}?`}
          confirm={t(`${asking}.${dispute.kind}`)}
          reason={t('reason')}
          busy={busy}
          onConfirm={(reason) => void decide(reason)}
        >
          <Stack gap="xs">
            <Text size="sm">
              <PersonName id={dispute.personId} />: «{dispute.text}»
            </Text>
            <Consequences lines={[t(`${asking}.${dispute.kind}.what`, { amount }), t('letter')]} />
          </Stack>
        </Confirm>
      )}
    </Section>
  )
}
