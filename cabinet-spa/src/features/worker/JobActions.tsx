import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { Confirm, useShowProblem } from '@/ui'
import type { Job } from './job'
import type { Proof } from './outbox'
import { ProofButton } from './ProofButton'
import { useWorkerTexts } from './texts'

/** What the worker can do with a job now, as the service says. The first thing to do comes first. */
export function JobActions({ job, waiting }: { job: Job; waiting: Proof[] }) {
  const { moves } = job
  // A check-in that waits for a connection has been made as far as the worker is concerned.
  const here = waiting.includes('check-in')
  const done = waiting.includes('completion')
  const proof: Proof | undefined =
    moves.includes('CHECK_IN') && !here
      ? 'check-in'
      : (moves.includes('COMPLETE') || here) && !done
        ? 'completion'
        : undefined
  const late = moves.includes('LATE') && !here
  const fail = moves.includes('FAIL') && !done
  if (proof === undefined && !late && !fail && !moves.includes('DECLINE')) return null
  return (
    <Stack gap="sm">
      {proof !== undefined && <ProofButton key={proof} orderId={job.id} proof={proof} />}
      <Group gap="xs">
        {late && <Late job={job} />}
        {moves.includes('DECLINE') && <Decline job={job} />}
        {fail && <Fail job={job} />}
      </Group>
    </Stack>
  )
}

function useMove() {
  const queries = useQueryClient()
  const show = useShowProblem('worker')
  const [busy, setBusy] = useState(false)
  async function move(work: () => Promise<unknown>, done: string): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    try {
      await work()
      notifications.show({ message: done })
      return true
    } catch (error) {
      show(error)
      return false
    } finally {
      setBusy(false)
      void queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders/{orderId}'] })
      void queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders'] })
    }
  }
  return { busy, move }
}

function Late({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const [opened, dialog] = useDisclosure(false)
  const { busy, move } = useMove()
  const params = { path: { orderId: job.id } }
  return (
    <>
      <Button variant="default" size="md" px="md" onClick={dialog.open}>
        {t('late')}
      </Button>
      <Confirm
        opened={opened}
        onClose={dialog.close}
        title={t('late.title')}
        confirm={t('late.confirm')}
        busy={busy}
        onConfirm={() =>
          void move(() => api.POST('/api/orders/orders/{orderId}/late', { params }), t('late.done')).then(
            dialog.close,
          )
        }
      >
        <Text>{t('late.text')}</Text>
      </Confirm>
    </>
  )
}

function Decline({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const navigate = useNavigate()
  const [opened, dialog] = useDisclosure(false)
  const { busy, move } = useMove()
  const params = { path: { orderId: job.id } }
  async function decline(reason: string) {
    const left = await move(
      () => api.POST('/api/orders/orders/{orderId}/decline', { params, body: { reason } }),
      t('decline.done'),
    )
    if (left) await navigate({ to: '/jobs' })
  }
  return (
    <>
      <Button variant="default" size="md" px="md" onClick={dialog.open}>
        {t('decline')}
      </Button>
      <Confirm
        opened={opened}
        onClose={dialog.close}
        title={t('decline.title')}
        confirm={t('decline.confirm')}
        reason={t('decline.reason')}
        danger
        busy={busy}
        onConfirm={(reason) => void decline(reason)}
      >
        <Text>{t('decline.text')}</Text>
      </Confirm>
    </>
  )
}

/** Before SCHEDULED nobody can have stood before a closed door. */
function Fail({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const [opened, dialog] = useDisclosure(false)
  const [cause, setCause] = useState<'WORKER' | 'CLIENT'>()
  const { busy, move } = useMove()
  const params = { path: { orderId: job.id } }
  const onSite = job.state === 'SCHEDULED' || job.state === 'IN_PROGRESS'
  const causes = onSite ? (['CLIENT', 'WORKER'] as const) : (['WORKER'] as const)
  const chosen = onSite ? cause : 'WORKER'
  async function fail(reason: string) {
    const failed = await move(
      () =>
        api.POST('/api/orders/orders/{orderId}/failure', {
          params,
          body: { cause: chosen ?? 'WORKER', reason },
        }),
      t('fail.done'),
    )
    if (failed) dialog.close()
  }
  return (
    <>
      <Button variant="default" size="md" px="md" onClick={dialog.open}>
        {t('fail')}
      </Button>
      <Confirm
        opened={opened}
        onClose={dialog.close}
        title={t('fail.title')}
        confirm={t('fail.confirm')}
        reason={t('fail.reason')}
        danger
        busy={busy}
        disabled={chosen === undefined}
        onConfirm={(reason) => void fail(reason)}
      >
        <Radio.Group
          aria-label={t('fail.cause')}
          value={chosen ?? ''}
          onChange={(value) => setCause(value as 'WORKER' | 'CLIENT')}
        >
          <Stack gap="sm">
            {causes.map((one) => (
              <Radio
                key={one}
                value={one}
                size="md"
                label={t(`fail.${one}`)}
                description={t(`fail.${one}.text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Confirm>
    </>
  )
}
