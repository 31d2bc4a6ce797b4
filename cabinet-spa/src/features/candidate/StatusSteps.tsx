import { Button, Stack, Text, Timeline } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Testing } from '@/api/types'
import { format } from '@/ui'
import { useCandidateTexts } from './texts'

type Status = Testing['ApplicationStatus']

const REACHED: Record<Status['state'], number> = {
  UNCONFIRMED: 0,
  RECEIVED: 1,
  CLAIMED: 2,
  INVITED: 3,
  TESTING: 3,
  QUALIFIED: 4,
  REJECTED: 4,
}

/** How far an application has come, what is next, and how it was decided. */
export function StatusSteps({ status }: { status: Status }) {
  const t = useCandidateTexts()
  const { state } = status
  const reached = REACHED[state]
  const rejected = state === 'REJECTED'
  const steps = [
    { title: t('step.applied') },
    { title: t('step.confirmed'), hint: state === 'UNCONFIRMED' ? t('step.confirmed.now') : undefined },
    {
      title: t('step.claimed'),
      hint:
        state === 'RECEIVED'
          ? t('step.claimed.now')
          : state === 'CLAIMED'
            ? t('step.claimed.talk')
            : undefined,
    },
    {
      title: t('step.tests'),
      hint:
        state === 'INVITED' ? t('step.tests.invited') : state === 'TESTING' ? t('step.tests.now') : undefined,
    },
    {
      title: state === 'QUALIFIED' ? t('step.qualified') : rejected ? t('step.rejected') : t('step.decision'),
    },
  ]
  return (
    <Stack>
      <Timeline active={reached} bulletSize={26} lineWidth={2} color={rejected ? 'gray' : 'forest'}>
        {steps.map(({ title, hint }, index) => (
          <Timeline.Item
            key={title}
            title={title}
            aria-current={index === reached ? 'step' : undefined}
            bullet={
              index > reached ? undefined : rejected && index === 4 ? (
                <IconX size={15} aria-hidden />
              ) : (
                <IconCheck size={15} aria-hidden />
              )
            }
          >
            {hint !== undefined && <Text c="dimmed">{hint}</Text>}
            {index === 4 && rejected && (
              <>
                {status.reason != null && <Text>{t('step.reason', { reason: status.reason })}</Text>}
                {status.reapplyFrom != null && (
                  <Text>{t('step.reapply', { day: format.day(status.reapplyFrom) })}</Text>
                )}
              </>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      {state === 'TESTING' && (
        <Button component={Link} to="/tests" size="md" w={{ base: '100%', xs: 'fit-content' }}>
          {t('step.toTests')}
        </Button>
      )}
      {state === 'QUALIFIED' && (
        <Button component={Link} to="/jobs" size="md" w={{ base: '100%', xs: 'fit-content' }}>
          {t('step.toJobs')}
        </Button>
      )}
    </Stack>
  )
}
