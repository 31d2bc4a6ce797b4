import { ActionIcon, Alert, Anchor, Box, Button, CopyButton, Group, Rating, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconMap2, IconPhone } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { $api } from '@/api/client'
import { asProblem } from '@/api/problems'
import { inLanguage, OrderBadge, OrderTimeline, placeLine, Thread, useOrderTexts } from '@/features/order'
import { Empty, Facts, format, Page, ProtectedPhoto, QueryState, Section, useCommon } from '@/ui'
import { shownPhone } from '@/ui/phone'
import { clock, zoneName, type Job } from './job'
import { JobActions } from './JobActions'
import { JobKit } from './JobKit'
import { Countdown } from './Countdown'
import { Dispute } from './Dispute'
import { useProofs, WaitingProofs } from './Proofs'
import { useWorkerTexts } from './texts'

export default function JobPage() {
  const { orderId } = useParams({ strict: false }) as { orderId: string }
  const t = useWorkerTexts()
  const job = $api.useQuery('get', '/api/orders/orders/{orderId}', { params: { path: { orderId } } })
  const back = { to: '/jobs', label: t('jobs') }
  // After a decline the job is somebody else's: what was loaded must not stay on the screen.
  const failure = job.error as unknown
  if (failure !== null && asProblem(failure).status === 404) {
    return (
      <Page title={t('job')} back={back} narrow>
        <WaitingProofs orderId={orderId} />
        <Empty
          title={t('missing')}
          text={t('missingHint')}
          action={
            <Button component={Link} to="/jobs" variant="light" mt="xs">
              {t('toJobs')}
            </Button>
          }
        />
      </Page>
    )
  }
  return (
    <Page
      title={
        job.data === undefined ? t('job') : inLanguage({ ru: job.data.type.nameRu, en: job.data.type.nameEn })
      }
      subtitle={
        job.data !== undefined && (
          <Group gap="xs" mt={4}>
            <OrderBadge state={job.data.state} outcome={job.data.ended?.outcome} />
            {(job.data.state === 'SCHEDULED' ||
              job.data.state === 'EQUIPPING' ||
              job.data.state === 'IN_PROGRESS') && (
              <Countdown startsAt={job.data.startsAtInstant} running={job.data.state === 'IN_PROGRESS'} />
            )}
          </Group>
        )
      }
      back={back}
      narrow
    >
      <QueryState query={job}>{(data) => <Loaded key={data.id} job={data} />}</QueryState>
    </Page>
  )
}

function Loaded({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const order = useOrderTexts()
  useCheckInOpening(job)
  return (
    <>
      <WaitingProofs orderId={job.id} />
      <WhatNow job={job} />
      <WhenAndWhere job={job} />
      <JobKit job={job} />
      <Section title={t('task.title')}>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{job.description}</Text>
        {job.photos.length > 0 && (
          <Stack gap="xs">
            <Text size="sm" c="dimmed">
              {t('clientPhotos')}
            </Text>
            <Group gap="xs">
              {job.photos.map((photo, index) => (
                <ProtectedPhoto
                  key={photo}
                  path={`/api/orders/photos/${photo}`}
                  alt={t('clientPhoto', { number: index + 1 })}
                  size={96}
                />
              ))}
            </Group>
          </Stack>
        )}
      </Section>
      <OwnPhotos job={job} />
      {job.rating !== null && job.rating !== undefined && (
        <Section title={t('rating.title')}>
          <Group gap="sm">
            <Rating value={job.rating.stars} readOnly aria-hidden />
            <Text>{t('rating.stars', { stars: job.rating.stars })}</Text>
          </Group>
          {job.rating.comment !== null && job.rating.comment !== undefined && (
            <Text>{job.rating.comment}</Text>
          )}
        </Section>
      )}
      <Thread orderId={job.id} open={job.moves.includes('MESSAGE')} />
      <Section title={order('timeline.title')}>
        <OrderTimeline events={job.timeline} />
      </Section>
      <Dispute orderId={job.id} may={job.moves.includes('DISPUTE')} />
    </>
  )
}

/** The service counts by its clock: when the window opens the job is asked for again, and the button is there. */
function useCheckInOpening(job: Job) {
  const queries = useQueryClient()
  const waits = job.state === 'SCHEDULED' && !job.moves.includes('CHECK_IN')
  useEffect(() => {
    if (!waits) return
    const left = Math.max(Date.parse(job.checkInFrom) - Date.now() + 500, 1_000)
    // What is further away than a timer reaches is asked for by the next visit.
    if (left > 24 * 3_600_000) return
    const timer = setTimeout(
      () => void queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders/{orderId}'] }),
      left,
    )
    return () => clearTimeout(timer)
  }, [waits, job, queries])
}

function WhatNow({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const waiting = useProofs(job.id).filter(({ refused }) => refused === undefined)
  const ended = job.ended
  return (
    <Box
      component="section"
      aria-label={t('do.title')}
      className="surface"
      p={{ base: 'md', sm: 'lg' }}
      style={{ borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 }}
    >
      <Stack gap="md">
        {ended !== null && ended !== undefined ? (
          <Stack gap={4}>
            <Text fw={600}>{t(`end.${ended.outcome}`)}</Text>
            {ended.outcome === 'FAILED' && ended.cause !== null && ended.cause !== undefined && (
              <Text>{t(`end.cause.${ended.cause}`)}</Text>
            )}
            {ended.reason !== null && ended.reason !== undefined && ended.reason !== '' && (
              <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                «{ended.reason}»
              </Text>
            )}
            {job.kit.state === 'RETURN_DUE' && <Text>{t('returnKit')}</Text>}
          </Stack>
        ) : (
          <Text fw={500}>{advice(job, t)}</Text>
        )}
        {job.work.lateAt !== null && job.work.lateAt !== undefined && ended == null && (
          <Alert color="orange" p="xs">
            {t('late.since', { time: clock(job.work.lateAt, job.zone) })}
          </Alert>
        )}
        <JobActions job={job} waiting={waiting.map(({ proof }) => proof)} />
      </Stack>
    </Box>
  )
}

function advice(job: Job, t: ReturnType<typeof useWorkerTexts>): string {
  if (job.state === 'SCHEDULED' && !job.moves.includes('CHECK_IN')) {
    const opens = new Date(job.checkInFrom)
    const sameDay = opens.toDateString() === new Date().toDateString()
    const time = sameDay ? clock(job.checkInFrom, job.zone) : format.moment(job.checkInFrom)
    return t('do.SCHEDULED.early', { time })
  }
  return job.state === 'CLOSED' ? t('end.COMPLETED') : t(`do.${job.state}`)
}

function WhenAndWhere({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const common = useCommon()
  const { place, contact } = job
  const shown = place.street !== null && place.street !== undefined
  const address = placeLine(place)
  const over = job.ended !== null && job.ended !== undefined
  return (
    <Section title={t('whenWhere.title')}>
      <Facts
        items={[
          [
            t('placeTime'),
            <>
              <Text span fw={600}>
                {format.placeTime(job.startsAt)}
              </Text>{' '}
              {t('until', { time: clock(job.endsAt, job.zone) })}{' '}
              <Text span c="dimmed">
                {zoneName(job.zone, job.startsAtInstant)}
              </Text>
            </>,
          ],
          [
            shown ? t('address') : t('city'),
            shown ? (
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Text fw={600}>{address}</Text>
                <CopyButton value={address}>
                  {({ copied, copy }) => (
                    <ActionIcon
                      variant="light"
                      size={40}
                      onClick={copy}
                      aria-label={copied ? common('copied') : t('copyAddress')}
                      style={{ flexShrink: 0 }}
                    >
                      {copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
                    </ActionIcon>
                  )}
                </CopyButton>
              </Group>
            ) : (
              place.city
            ),
          ],
          ...(place.entryNotes !== null && place.entryNotes !== undefined && place.entryNotes !== ''
            ? [[t('entry'), place.entryNotes] as [string, ReactNode]]
            : []),
          ...(contact !== null && contact !== undefined
            ? [
                [
                  t('contact'),
                  <>
                    {contact.name}
                    <br />
                    <Anchor href={`tel:${contact.phone}`} className="tabular" display="inline-block" py={4}>
                      {shownPhone(contact.phone)}
                    </Anchor>
                  </>,
                ] as [string, ReactNode],
              ]
            : []),
        ]}
      />
      {shown ? (
        <Group gap="xs" hiddenFrom="md" grow>
          <Button
            component="a"
            href={`geo:0,0?q=${encodeURIComponent(address)}`}
            variant="light"
            size="md"
            leftSection={<IconMap2 size={20} aria-hidden />}
          >
            {t('openMap')}
          </Button>
          {contact !== null && contact !== undefined && (
            <Button
              component="a"
              href={`tel:${contact.phone}`}
              variant="light"
              size="md"
              leftSection={<IconPhone size={20} aria-hidden />}
              aria-label={t('call', { name: contact.name })}
            >
              {t('callShort')}
            </Button>
          )}
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t(over ? 'addressGone' : 'addressLater')}
        </Text>
      )}
    </Section>
  )
}

function OwnPhotos({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const { checkInPhoto, checkedInAt, completionPhoto, completedAt } = job.work
  const photos = [
    { id: checkInPhoto, at: checkedInAt, proof: 'check-in' },
    { id: completionPhoto, at: completedAt, proof: 'completion' },
  ] as const
  const taken = photos.filter(({ id }) => id !== null && id !== undefined)
  if (taken.length === 0) return null
  return (
    <Section title={t('proofs.title')}>
      <Group gap="md" align="flex-start">
        {taken.map(({ id, at, proof }) => {
          const text = t(`proofs.${proof}`, { time: at == null ? '' : clock(at, job.zone) })
          return (
            <Stack key={proof} gap={4}>
              <ProtectedPhoto path={`/api/orders/photos/${id}`} alt={text} size={120} />
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </Stack>
          )
        })}
      </Group>
    </Section>
  )
}
