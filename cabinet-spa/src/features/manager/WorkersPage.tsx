import {
  Anchor,
  Autocomplete,
  Box,
  Button,
  Drawer,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconStarFilled } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import type { Matching } from '@/api/types'
import { inLanguage, OrderBadge } from '@/features/order'
import { namesOf, usePeople } from '@/features/people'
import {
  DataTable,
  Empty,
  Facts,
  format,
  Page,
  QueryState,
  useCommon,
  useList,
  type Column,
  StateBadge,
} from '@/ui'
import { useCompanyTexts } from './companyTexts'

type Worker = Matching['WorkerView']

function skillsOf(worker: Worker): string {
  return worker.skills.map(({ skill, score }) => `${skill} ${String(score)}`).join(', ')
}

function Rated({ rating }: { rating: number | null | undefined }) {
  if (rating == null) return <>—</>
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex">
      <IconStarFilled size={14} aria-hidden color="var(--mantine-color-yellow-6)" />
      {format.number(Math.round(rating * 10) / 10)}
    </Group>
  )
}

/** A number that fades: one decimal tells enough. */
function faded(value: number): string {
  return format.number(Math.round(value * 10) / 10)
}

export default function WorkersPage() {
  const t = useCompanyTexts()
  const common = useCommon()
  const list = useList({ inPool: 'true' })
  const { worker, ...asked } = list.asked
  const query = $api.useQuery(
    'get',
    '/api/matching/workers',
    { params: { query: asked as never } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(query.data?.items.map(({ id }) => id) ?? [])
  const known = [
    ...new Set(query.data?.items.flatMap(({ skills }) => skills.map(({ skill }) => skill)) ?? []),
  ]
  const [skill, setSkill] = useState(list.filters['skill'] ?? '')
  const askSkill = useDebouncedCallback((value: string) => list.set({ skill: value.trim() }), 300)

  const columns: Column<Worker>[] = [
    {
      id: 'name',
      header: t('worker'),
      cell: (row) => (
        <Anchor
          component="button"
          type="button"
          fw={550}
          fz="sm"
          ta="left"
          // Names come after the rows: the columns stay where they are.
          miw={140}
          onClick={() => list.set({ worker: row.id, page: list.page })}
        >
          {nameOf(row.id)}
        </Anchor>
      ),
      text: (row, named) => named(row.id),
    },
    {
      id: 'pool',
      header: t('pool'),
      cell: (row) => <PoolBadge worker={row} />,
      text: (row) => t(row.blocked ? 'blocked' : row.inPool ? 'pool.in' : 'pool.out'),
    },
    {
      id: 'skills',
      header: t('skills'),
      cell: (row) => (
        <Text fz="sm" miw={{ sm: 110 }}>
          {skillsOf(row) || '—'}
        </Text>
      ),
      text: skillsOf,
    },
    {
      id: 'load',
      header: t('load'),
      align: 'right',
      cell: (row) => row.openJobs,
    },
    {
      id: 'completed',
      header: t('completed'),
      sort: 'completed',
      align: 'right',
      cell: (row) => faded(row.results.completed),
    },
    {
      id: 'failed',
      header: t('failed'),
      sort: 'failed',
      align: 'right',
      cell: (row) => faded(row.results.failed),
    },
    {
      id: 'rating',
      header: t('rating'),
      align: 'right',
      cell: (row) => <Rated rating={row.results.rating} />,
      text: (row) => (row.results.rating == null ? '' : String(row.results.rating)),
    },
    {
      id: 'qualified',
      header: t('qualified'),
      sort: 'qualifiedAt',
      cell: (row) => (row.qualifiedAt == null ? '—' : format.shortDay(row.qualifiedAt)),
      wideOnly: true,
    },
  ]

  return (
    <Page title={t('workers')} subtitle={t('fading')}>
      <Group gap="xs">
        <SegmentedControl
          aria-label={t('pool')}
          value={list.filters['inPool'] ?? ''}
          onChange={(value) => list.set({ inPool: value })}
          data={[
            { value: 'true', label: t('pool.in') },
            { value: 'false', label: t('pool.out') },
            { value: '', label: t('anyPool') },
          ]}
        />
        <Autocomplete
          aria-label={t('skill')}
          placeholder={t('anySkill')}
          data={known}
          value={skill}
          maxLength={60}
          clearable
          clearButtonProps={{ 'aria-label': common('clear') }}
          onChange={(value) => {
            setSkill(value)
            askSkill(value)
          }}
          style={{ flex: '1 1 200px' }}
        />
        <NumberInput
          aria-label={t('leastLevel')}
          placeholder={t('leastLevel')}
          min={0}
          max={100}
          allowDecimal={false}
          disabled={list.filters['skill'] === undefined}
          value={list.filters['level'] ?? ''}
          onChange={(value) => list.set({ level: value === '' ? undefined : Number(value) })}
          w={190}
        />
      </Group>
      <DataTable
        label={t('workers')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        csv={{
          name: 'workers',
          load: (page) => api.GET('/api/matching/workers', { params: { query: { ...asked, ...page } } }),
          names: (rows) => namesOf(rows.map(({ id }) => id)),
        }}
        {...(list.filters['skill'] === undefined
          ? { empty: <Empty title={t('noWorkers')} text={t('noWorkersText')} /> }
          : {})}
      />
      <Drawer
        opened={worker !== undefined}
        onClose={() => list.set({ worker: undefined, page: list.page })}
        position="right"
        size="lg"
        title={worker === undefined ? '' : nameOf(String(worker))}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {worker !== undefined && <Details id={String(worker)} />}
      </Drawer>
    </Page>
  )
}

function PoolBadge({ worker }: { worker: Worker }) {
  const t = useCompanyTexts()
  const [text, colour] = worker.blocked
    ? [t('blocked'), 'red']
    : worker.inPool
      ? [t('pool.in'), 'forest']
      : [t('pool.out'), 'gray']
  return <StateBadge color={colour}>{text}</StateBadge>
}

function Details({ id }: { id: string }) {
  const t = useCompanyTexts()
  const query = $api.useQuery('get', '/api/matching/workers/{id}', { params: { path: { id } } })
  return (
    <QueryState query={query}>
      {({ worker, availability }) => (
        <Stack gap="lg">
          <Facts
            items={[
              [t('pool'), <PoolBadge key="p" worker={worker} />],
              [
                t('skills'),
                worker.skills.length === 0
                  ? '—'
                  : worker.skills.map(({ skill, score }) => (
                      <Text key={skill}>
                        {skill}: {score}
                      </Text>
                    )),
              ],
              [t('completed'), faded(worker.results.completed)],
              [t('failed'), faded(worker.results.failed)],
              [t('rating'), <Rated key="r" rating={worker.results.rating} />],
              [t('qualified'), worker.qualifiedAt == null ? '—' : format.day(worker.qualifiedAt)],
            ]}
          />
          <Box>
            <Title order={3} size="h5" mb="xs">
              {t('availability')}
            </Title>
            <Facts
              items={[
                ...(availability.always
                  ? [[t('always'), '24/7'] as [string, string]]
                  : availability.weekly.length === 0
                    ? [[t('never'), '—'] as [string, string]]
                    : availability.weekly.map(
                        ({ day, from, to }, index) =>
                          [
                            `${t(`day.${day}`)}${'\u200b'.repeat(index)}`,
                            `${from.slice(0, 5)} – ${to.slice(0, 5)}`,
                          ] as [string, string],
                      )),
                ...(availability.daysOff.length === 0
                  ? []
                  : [[t('daysOff'), availability.daysOff.map(format.day).join(', ')] as [string, string]]),
                [t('zone'), availability.zone],
              ]}
            />
          </Box>
          <TheirOrders id={id} />
          <Button component={Link} to={`/books/accounts/worker:${id}`} variant="default">
            {t('theirMoney')}
          </Button>
        </Stack>
      )}
    </QueryState>
  )
}

function TheirOrders({ id }: { id: string }) {
  const t = useCompanyTexts()
  const query = $api.useQuery('get', '/api/orders/orders', {
    params: {
      query: { workerId: id, active: true, as: 'staff', size: 10, sort: ['startsAt,asc'] },
    },
  })
  return (
    <Box>
      <Title order={3} size="h5" mb="xs">
        {t('theirOrders')}
      </Title>
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('noOrdersNow')}</Text>
          ) : (
            <Stack gap="xs">
              {items.map((order) => (
                <Group key={order.id} justify="space-between" gap="xs">
                  <Anchor component={Link} to={`/manage/orders/${order.id}`}>
                    {inLanguage(order.typeName)}, {format.placeTime(order.startsAt)}
                  </Anchor>
                  <OrderBadge state={order.state} />
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Box>
  )
}
