import { Box, Button, Chip, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconClock, IconMapPin, IconPackage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { $api } from '@/api/client'
import { inLanguage, OrderBadge, placeLine, useOrderTexts } from '@/features/order'
import { DataTable, Empty, format, Page, SearchInput, useCommon, useList, type Column } from '@/ui'
import { Countdown } from './Countdown'
import { nextOf, zoneName, type JobLine } from './job'
import { WaitingProofs } from './Proofs'
import { useWorkerTexts } from './texts'

const OUTCOMES = ['COMPLETED', 'FAILED', 'CANCELLED'] as const

export default function JobsPage() {
  const t = useWorkerTexts()
  const common = useCommon()
  const order = useOrderTexts()
  const list = useList({ tab: 'active' })
  const past = list.filters['tab'] === 'past'
  const { page, size, sort = past ? 'startsAt,desc' : 'startsAt,asc', search, outcome } = list.asked
  const jobs = $api.useQuery('get', '/api/orders/orders', {
    params: {
      query: { page, size, sort, search, outcome, as: 'worker', active: !past } as never,
    },
  })
  const narrowed = list.filters['search'] !== undefined || list.filters['outcome'] !== undefined
  const hero = past || narrowed || list.page > 0 ? undefined : nextOf(jobs.data?.items ?? [])
  const rest =
    jobs.data === undefined || hero === undefined
      ? jobs
      : { ...jobs, data: { ...jobs.data, items: jobs.data.items.filter(({ id }) => id !== hero.id) } }
  const columns: Column<JobLine>[] = [
    { id: 'job', header: t('job'), cell: (line) => inLanguage(line.typeName) },
    {
      id: 'when',
      header: t('when'),
      sort: 'startsAt',
      cell: (line) => <When line={line} />,
    },
    { id: 'where', header: t('where'), cell: (line) => placeLine(line) },
    {
      id: 'kit',
      header: t('kit'),
      wideOnly: past,
      cell: (line) => order(`kit.${line.kit}` as 'kit.NONE'),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (line) => <OrderBadge state={line.state} outcome={line.outcome} />,
    },
  ]
  return (
    <Page title={t('jobs')} subtitle={t('jobsHint')}>
      <WaitingProofs />
      <Group gap="sm" align="center">
        <SegmentedControl
          aria-label={t('tab.label')}
          size="md"
          value={past ? 'past' : 'active'}
          onChange={(tab) => list.set({ tab, outcome: undefined, search: undefined, sort: undefined })}
          data={[
            { value: 'active', label: t('tab.active') },
            { value: 'past', label: t('tab.past') },
          ]}
        />
        <Box flex={1} miw={220} maw={420} key={past ? 'past' : 'active'}>
          <SearchInput list={list} label={t('searchJobs')} />
        </Box>
      </Group>
      {past && (
        <Chip.Group
          value={list.filters['outcome'] ?? ''}
          onChange={(outcome) => list.set({ outcome: String(outcome) || undefined })}
        >
          <Group gap="xs" role="group" aria-label={t('outcome.label')}>
            <Chip value="" size="md">
              {common('all')}
            </Chip>
            {OUTCOMES.map((outcome) => (
              <Chip key={outcome} value={outcome} size="md">
                {t(`outcome.${outcome}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      {hero !== undefined && <NextJob line={hero} />}
      {(hero === undefined || (rest.data?.items.length ?? 0) > 0) && (
        <DataTable
          label={t('jobs')}
          query={rest}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/jobs/${id}`}
          empty={
            narrowed ? undefined : past ? (
              <Empty title={t('noPast')} text={t('noPastHint')} />
            ) : (
              <Empty
                title={t('noJobs')}
                text={t('noJobsHint')}
                action={
                  <Button component={Link} to="/availability" variant="light" mt="xs">
                    {t('toAvailability')}
                  </Button>
                }
              />
            )
          }
        />
      )}
    </Page>
  )
}

function When({ line }: { line: JobLine }) {
  return (
    <>
      {format.placeTime(line.startsAt)}{' '}
      <Text span size="sm" c="dimmed">
        {zoneName(line.zone, line.startsAtInstant)}
      </Text>
    </>
  )
}

/** The job that matters now, large enough to be read on the way. */
function NextJob({ line }: { line: JobLine }) {
  const t = useWorkerTexts()
  const order = useOrderTexts()
  const running = line.state === 'IN_PROGRESS'
  return (
    <Box
      component="section"
      aria-label={t(running ? 'currentJob' : 'nextJob')}
      className="surface"
      p={{ base: 'md', sm: 'lg' }}
      style={{ borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 }}
      maw={680}
    >
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600} c="dimmed">
            {t(running ? 'currentJob' : 'nextJob')}
          </Text>
          <OrderBadge state={line.state} outcome={line.outcome} />
        </Group>
        <Stack gap={4}>
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {inLanguage(line.typeName)}
          </Title>
          <Text c="dimmed" lineClamp={2}>
            {line.description}
          </Text>
        </Stack>
        <Stack gap={8}>
          <Fact icon={IconClock}>
            <Text span fw={600}>
              {format.placeTime(line.startsAt)}
            </Text>{' '}
            <Text span c="dimmed">
              {zoneName(line.zone, line.startsAtInstant)}
            </Text>
          </Fact>
          <Fact icon={IconMapPin}>{placeLine(line)}</Fact>
          <Fact icon={IconPackage}>
            {t('kit')}: {order(`kit.${line.kit}` as 'kit.NONE')}
          </Fact>
        </Stack>
        <Group justify="space-between" gap="sm">
          <Countdown startsAt={line.startsAtInstant} running={running} />
          <Button component={Link} to={`/jobs/${line.id}`} size="md" w={{ base: '100%', xs: 'auto' }}>
            {t('openJob')}
          </Button>
        </Group>
      </Stack>
    </Box>
  )
}

function Fact({ icon: Icon, children }: { icon: typeof IconClock; children: ReactNode }) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Icon size={20} stroke={1.6} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Box miw={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Group>
  )
}
