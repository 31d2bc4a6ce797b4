import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import type { Analyst } from '@/api/types'
import { useSession } from '@/auth/useSession'
import { usePeople } from '@/features/people'
import { format, Page, QueryState, Section, useShowProblem } from '@/ui'
import { Calls } from './Calls'
import { useClaim } from './CasesPage'
import { Columns } from './Columns'
import { Evidence } from './Evidence'
import { CaseMark, OriginMark, StatusMark, VerdictMark, word } from './pieces'
import { ReviewForm } from './ReviewForm'
import { useQualityTexts } from './texts'

type Detail = Analyst['CaseDetail']

export default function CasePage() {
  const t = useQualityTexts()
  const { caseId } = useParams({ strict: false }) as { caseId: string }
  const query = $api.useQuery('get', '/api/analyst/cases/{id}', { params: { path: { id: caseId } } })
  const summary = query.data?.summary
  return (
    <Page
      title={
        summary === undefined
          ? t('caseLoading')
          : t('caseTitle', { number: format.orderNumber(summary.orderId) })
      }
      back={{ to: '/quality/cases', label: t('cases') }}
      subtitle={
        summary === undefined ? undefined : (
          <Group gap="xs">
            <OriginMark origin={summary.origin} />
            <CaseMark state={summary.state} />
          </Group>
        )
      }
    >
      <QueryState query={query}>{(detail) => <CaseContent key={caseId} detail={detail} />}</QueryState>
    </Page>
  )
}

/** The evidence on the left and what the controller does on the right; one under the other on a phone. */
function CaseContent({ detail }: { detail: Detail }) {
  const { summary } = detail
  const current = useSession()
  const me = current.status === 'signed-in' ? current.account.accountId : null
  const own = summary.state === 'CLAIMED' && summary.claimedBy === me
  const order = $api.useQuery('get', '/api/orders/orders/{orderId}', {
    params: { path: { orderId: summary.orderId } },
  })
  return (
    <Columns>
      <Evidence orderId={summary.orderId} order={order} />
      <>
        <Whose detail={detail} own={own} />
        <Calls detail={detail} own={own} phone={order.data?.contact?.phone} />
        {own && <ReviewForm detail={detail} />}
        {detail.review != null && <Reviewed review={detail.review} />}
        {detail.hypotheses.length > 0 && <Linked detail={detail} />}
        {detail.others.length > 0 && <Others detail={detail} />}
      </>
    </Columns>
  )
}

function Whose({ detail, own }: { detail: Detail; own: boolean }) {
  const t = useQualityTexts()
  const { summary } = detail
  const person = usePeople([summary.claimedBy])
  const { busy, claim } = useClaim(summary.id)
  if (summary.state === 'OPEN') {
    return (
      <Section>
        <Text>{t('claimFirst')}</Text>
        <Button size="md" loading={busy} onClick={() => void claim()}>
          {t('claimLong')}
        </Button>
      </Section>
    )
  }
  if (own) return <Release id={summary.id} />
  if (summary.state === 'CLAIMED') {
    return (
      <Alert color="blue">
        {t('claimedByOther', { name: summary.claimedByName ?? person(summary.claimedBy) })}
      </Alert>
    )
  }
  return null
}

function Release({ id }: { id: string }) {
  const t = useQualityTexts()
  const show = useShowProblem('quality')
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function release() {
    setBusy(true)
    try {
      await api.POST('/api/analyst/cases/{id}/release', { params: { path: { id } } })
      notifications.show({ message: t('released') })
    } catch (error) {
      show(error)
    } finally {
      await queries.invalidateQueries()
      setBusy(false)
    }
  }
  return (
    <Group justify="space-between" className="surface" p="md">
      <Text fw={600}>{t('claimed')}</Text>
      <Button variant="default" h={40} loading={busy} onClick={() => void release()}>
        {t('release')}
      </Button>
    </Group>
  )
}

function Reviewed({ review }: { review: Analyst['ReviewView'] }) {
  const t = useQualityTexts()
  const person = usePeople([review.reviewedBy])
  return (
    <Section title={t('reviewed')} aside={<VerdictMark verdict={review.verdict} />}>
      <Stack gap={6}>
        {review.scores.map(({ criterion, score }) => (
          <Group key={criterion} justify="space-between" wrap="nowrap">
            <Text size="sm">{t(`criterion.${criterion}`)}</Text>
            <Text size="sm" fw={600} className="tabular">
              {score == null ? t('notApplicable') : t('ratingStars', { stars: score })}
            </Text>
          </Group>
        ))}
      </Stack>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{review.findings}</Text>
      {review.rootCause != null && (
        <Text size="sm">
          {t('rootCause')}: <b>{t(`cause.${review.rootCause}`)}</b>
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('reviewedBy', {
          name: review.reviewedByName ?? person(review.reviewedBy),
          at: format.moment(review.reviewedAt),
        })}
      </Text>
    </Section>
  )
}

function Linked({ detail }: { detail: Detail }) {
  const t = useQualityTexts()
  return (
    <Section title={t('hypotheses')}>
      <Stack gap="sm">
        {detail.hypotheses.map(({ id, title, state }) => (
          <Group key={id} justify="space-between" gap="xs">
            <Anchor component={Link} to={`/quality/hypotheses/${id}`} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Anchor>
            <StatusMark status={state} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

function Others({ detail }: { detail: Detail }) {
  const t = useQualityTexts()
  return (
    <Section title={t('others')}>
      <Stack gap="sm">
        {detail.others.map((other) => (
          <Group key={other.id} justify="space-between" gap="xs">
            <Anchor component={Link} to={`/quality/cases/${other.id}`}>
              {word('origin', other.origin)}, {format.moment(other.openedAt)}
            </Anchor>
            <CaseMark state={other.state} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
