import { ActionIcon, Button, Group, Skeleton, Stack, Table, Text, TextInput, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import i18next from 'i18next'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { $api, send } from '@/api/client'
import { useOrderTexts } from '@/features/order'
import { usePeople } from '@/features/people'
import {
  format,
  localDay,
  Page,
  QueryState,
  saveFile,
  Section,
  Skeletons,
  Together,
  useCommon,
  useList,
  useShowProblem,
} from '@/ui'
import { useMoneyTexts } from './moneyTexts'

/** Charts are large: they come after the figures. */
const Bars = lazy(() => import('./charts'))
const MOST_DAYS = 366

interface Asked {
  from: string
  to: string
  zone: string
}

export default function MetricsPage() {
  const t = useMoneyTexts()
  const list = useList()
  const from = list.filters['from'] ?? localDay(-29)
  const to = list.filters['to'] ?? localDay()
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  const right = days >= 1 && days <= MOST_DAYS
  const asked = { from, to, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  return (
    <Page title={t('metrics')}>
      <Group gap="xs" align="flex-end" role="group" aria-label={t('period')}>
        <TextInput
          type="date"
          label={t('from')}
          value={from}
          max={to}
          onChange={(event) => list.set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('to')}
          value={to}
          min={from}
          onChange={(event) => list.set({ to: event.currentTarget.value })}
        />
        <Group gap={6}>
          {([7, 30, 90] as const).map((length) => {
            const chosen = to === localDay() && from === localDay(1 - length)
            return (
              <Button
                key={length}
                variant={chosen ? 'filled' : 'default'}
                aria-pressed={chosen}
                onClick={() => list.set({ from: localDay(1 - length), to: localDay() })}
              >
                {t(`period.${length}`)}
              </Button>
            )
          })}
        </Group>
      </Group>
      {right ? (
        <All asked={asked} />
      ) : (
        <Text role="alert" c="var(--mantine-color-error)">
          {t('periodWrong')}
        </Text>
      )}
    </Page>
  )
}

/** All at once, so that nothing jumps when one is there before the others. */
function All({ asked }: { asked: Asked }) {
  const params = { params: { query: asked } }
  const queries = [
    $api.useQuery('get', '/api/analyst/metrics/volume', params),
    $api.useQuery('get', '/api/analyst/metrics/funnel', params),
    $api.useQuery('get', '/api/analyst/metrics/outcomes', params),
    $api.useQuery('get', '/api/analyst/metrics/time-in-state', params),
    $api.useQuery('get', '/api/analyst/metrics/money', params),
    $api.useQuery('get', '/api/analyst/metrics/workers', params),
  ]
  return (
    <Together queries={queries} skeleton={<Skeletons rows={3} height={360} />}>
      <Stack>
        <Volume asked={asked} />
        <Funnel asked={asked} />
        <Outcomes asked={asked} />
        <TimeInState asked={asked} />
        <MoneyFlow asked={asked} />
        <Workers asked={asked} />
      </Stack>
    </Together>
  )
}

function Csv({ metric, title, asked }: { metric: string; title: string; asked: Asked }) {
  const common = useCommon()
  const show = useShowProblem('manager-money')
  const [busy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    try {
      const path = `/api/analyst/metrics/${metric}?${new URLSearchParams({ ...asked }).toString()}`
      const answer = await send(
        new Request(new URL(path, window.location.origin), { headers: { Accept: 'text/csv' } }),
      )
      saveFile(`${metric}-${asked.from}-${asked.to}.csv`, await answer.blob())
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Tooltip label={common('csv')}>
      <ActionIcon
        variant="subtle"
        size={40}
        loading={busy}
        aria-label={`${common('csv')}: ${title}`}
        onClick={() => void save()}
      >
        <IconDownload size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

function Chart({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Skeleton height={240} />}>{children}</Suspense>
}

function Figures({ label, head, rows }: { label: string; head: string[]; rows: ReactNode[][] }) {
  const t = useMoneyTexts()
  if (rows.length === 0) return <Text c="dimmed">{t('noData')}</Text>
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the screen.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {head.map((name, index) => (
              <Table.Th key={name} ta={index === 0 ? 'left' : 'right'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={index}>
              {row.map((value, column) => (
                <Table.Td key={column} ta={column === 0 ? 'left' : 'right'}>
                  {value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** Many days are a long table: it opens on demand, without the days on which nothing happened. */
function DayFigures({ label, head, rows }: { label: string; head: string[]; rows: ReactNode[][] }) {
  const t = useMoneyTexts()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        w="fit-content"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {opened ? t('hideTable') : t('showTable')}
      </Button>
      {opened && <Figures label={label} head={head} rows={rows} />}
    </>
  )
}

function shortDay(day: string): string {
  return new Intl.DateTimeFormat(i18next.language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

const VOLUMES = [
  ['created', 'blue.5'],
  ['completed', 'forest.6'],
  ['failed', 'red.6'],
  ['cancelled', 'gray.5'],
] as const

function Volume({ asked }: { asked: Asked }) {
  const t = useMoneyTexts()
  const query = $api.useQuery('get', '/api/analyst/metrics/volume', { params: { query: asked } })
  return (
    <Section title={t('volume')} aside={<Csv metric="volume" title={t('volume')} asked={asked} />}>
      <QueryState query={query} skeleton={<Skeleton height={240} />}>
        {({ days }) => {
          const sum = (name: (typeof VOLUMES)[number][0]) => days.reduce((total, day) => total + day[name], 0)
          return (
            <>
              <Group gap="xl">
                {VOLUMES.map(([name]) => (
                  <Stack key={name} gap={0}>
                    <Text size="sm" c="dimmed">
                      {t(`volume.${name}`)}
                    </Text>
                    <Text fz={24} fw={650} lh={1.2} className="tabular">
                      {format.number(sum(name))}
                    </Text>
                  </Stack>
                ))}
              </Group>
              <Chart>
                <Bars
                  data={days.map((day) => ({ ...day, day: shortDay(day.day) }))}
                  by="day"
                  stacked={false}
                  series={VOLUMES.map(([name, color]) => ({ name, label: t(`volume.${name}`), color }))}
                  format={format.number}
                />
              </Chart>
              <DayFigures
                label={t('volume')}
                head={[t('day'), ...VOLUMES.map(([name]) => t(`volume.${name}`))]}
                rows={days
                  .filter((day) => VOLUMES.some(([name]) => day[name] > 0))
                  .map((day) => [format.day(day.day), ...VOLUMES.map(([name]) => format.number(day[name]))])}
              />
            </>
          )
        }}
      </QueryState>
    </Section>
  )
}

function Funnel({ asked }: { asked: Asked }) {
  const t = useMoneyTexts()
  const query = $api.useQuery('get', '/api/analyst/metrics/funnel', { params: { query: asked } })
  return (
    <Section title={t('funnel')} aside={<Csv metric="funnel" title={t('funnel')} asked={asked} />}>
      <QueryState query={query}>
        {({ stages }) => {
          const created = stages[0]?.orders ?? 0
          const name = (stage: string) => t(`stage.${stage}` as 'stage.CREATED')
          return (
            <>
              <Chart>
                <Bars
                  data={stages.slice(0, 6).map(({ stage, orders }) => ({ stage: name(stage), orders }))}
                  by="stage"
                  sideways
                  series={[{ name: 'orders', label: t('orders'), color: 'forest.6' }]}
                  format={format.number}
                />
              </Chart>
              <Figures
                label={t('funnel')}
                head={[t('stage'), t('orders'), t('ofCreated')]}
                rows={
                  created === 0
                    ? []
                    : stages.map(({ stage, orders }) => [
                        name(stage),
                        format.number(orders),
                        format.percent(orders / created),
                      ])
                }
              />
            </>
          )
        }}
      </QueryState>
    </Section>
  )
}

function Outcomes({ asked }: { asked: Asked }) {
  const t = useMoneyTexts()
  const words = useOrderTexts()
  const query = $api.useQuery('get', '/api/analyst/metrics/outcomes', { params: { query: asked } })
  return (
    <Section title={t('outcomes')} aside={<Csv metric="outcomes" title={t('outcomes')} asked={asked} />}>
      <QueryState query={query} skeleton={<Skeletons rows={2} height={40} />}>
        {({ outcomes, onTimeShare }) => (
          <>
            {onTimeShare != null && <Text>{t('onTime', { share: format.percent(onTimeShare) })}</Text>}
            <Figures
              label={t('outcomes')}
              head={[t('outcome'), t('orders')]}
              rows={outcomes.map(({ outcome, cause, orders }) => [
                `${words(`outcome.${outcome}` as 'outcome.FAILED')}${
                  cause == null ? '' : `, ${words(`cause.${cause}` as 'cause.CLIENT')}`
                }`,
                format.number(orders),
              ])}
            />
          </>
        )}
      </QueryState>
    </Section>
  )
}

function TimeInState({ asked }: { asked: Asked }) {
  const t = useMoneyTexts()
  const words = useOrderTexts()
  const query = $api.useQuery('get', '/api/analyst/metrics/time-in-state', { params: { query: asked } })
  return (
    <Section
      title={t('timeInState')}
      aside={<Csv metric="time-in-state" title={t('timeInState')} asked={asked} />}
    >
      <QueryState query={query} skeleton={<Skeletons rows={3} height={40} />}>
        {({ states }) => (
          <Figures
            label={t('timeInState')}
            head={[t('state'), t('stays'), t('median'), t('p90')]}
            rows={states
              .filter(({ state }) => state !== 'CLOSED')
              .map(({ state, count, medianSeconds, p90Seconds }) => [
                words(`state.${state}` as 'state.MATCHING'),
                format.number(count),
                format.duration(Math.max(1, medianSeconds)),
                format.duration(Math.max(1, p90Seconds)),
              ])}
          />
        )}
      </QueryState>
    </Section>
  )
}

const FLOWS = [
  ['charged', 'blue.5'],
  ['paid', 'forest.6'],
  ['credited', 'orange.5'],
  ['earned', 'violet.5'],
  ['fined', 'red.6'],
] as const

function MoneyFlow({ asked }: { asked: Asked }) {
  const t = useMoneyTexts()
  const query = $api.useQuery('get', '/api/analyst/metrics/money', { params: { query: asked } })
  const roubles = (value: number) => format.money({ amount: String(value), currency: 'RUB' })
  return (
    <Section title={t('moneyFlow')} aside={<Csv metric="money" title={t('moneyFlow')} asked={asked} />}>
      <QueryState query={query} skeleton={<Skeleton height={240} />}>
        {({ days, total }) => (
          <>
            <Group gap="xl">
              {FLOWS.map(([name]) => (
                <Stack key={name} gap={0}>
                  <Text size="sm" c="dimmed">
                    {t(`money.${name}`)}
                  </Text>
                  <Text fz={22} fw={650} lh={1.2} className="tabular">
                    {format.money(total[name])}
                  </Text>
                </Stack>
              ))}
            </Group>
            <Chart>
              <Bars
                data={days.map(({ day, amounts }) => ({
                  day: shortDay(day),
                  ...Object.fromEntries(FLOWS.map(([name]) => [name, Number(amounts[name].amount)])),
                }))}
                by="day"
                stacked={false}
                series={FLOWS.map(([name, color]) => ({ name, label: t(`money.${name}`), color }))}
                format={roubles}
              />
            </Chart>
            <DayFigures
              label={t('moneyFlow')}
              head={[t('day'), ...FLOWS.map(([name]) => t(`money.${name}`))]}
              rows={days
                .filter(({ amounts }) => FLOWS.some(([name]) => Number(amounts[name].amount) !== 0))
                .map(({ day, amounts }) => [
                  format.day(day),
                  ...FLOWS.map(([name]) => format.money(amounts[name])),
                ])}
            />
          </>
        )}
      </QueryState>
    </Section>
  )
}

function Workers({ asked }: { asked: Asked }) {
  const t = useMoneyTexts()
  const query = $api.useQuery('get', '/api/analyst/metrics/workers', { params: { query: asked } })
  const nameOf = usePeople(query.data?.workers.map(({ workerId }) => workerId) ?? [])
  return (
    <Section title={t('workers')} aside={<Csv metric="workers" title={t('workers')} asked={asked} />}>
      <QueryState query={query} skeleton={<Skeletons rows={3} height={40} />}>
        {({ workers }) => (
          <Figures
            label={t('workers')}
            head={[
              t('worker'),
              t('volume.completed'),
              t('volume.failed'),
              t('byWorker'),
              t('volume.cancelled'),
              t('onTimeShort'),
            ]}
            rows={workers.map((worker) => [
              nameOf(worker.workerId),
              format.number(worker.completed),
              format.number(worker.failed),
              format.number(worker.failedByWorker),
              format.number(worker.cancelled),
              worker.onTimeShare == null ? '—' : format.percent(worker.onTimeShare),
            ])}
          />
        )}
      </QueryState>
    </Section>
  )
}
