import { Group, SegmentedControl, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import type { Testing } from '@/api/types'
import { namesOf, usePeople } from '@/features/people'
import { DataTable, Empty, format, Page, useList, Views, type Column, type ListState } from '@/ui'
import { asked, ATTEMPT_STATES, useTestsById, type Attempt } from './data'
import { AttemptBadge, Filter, outcome, SkillFilter } from './pieces'
import { useHiringTexts } from './texts'

/** Attempts one by one, or what they say of each test. */
export default function ResultsPage() {
  const t = useHiringTexts()
  const list = useList()
  const view = list.filters['view'] === 'tests' ? 'tests' : 'attempts'
  return (
    <Page title={t('results')}>
      <SegmentedControl
        aria-label={t('resultsBy')}
        w="fit-content"
        value={view}
        onChange={(value) =>
          list.set({ view: value === 'tests' ? value : undefined, sort: undefined, state: undefined })
        }
        data={[
          { value: 'attempts', label: t('byAttempts') },
          { value: 'tests', label: t('byTests') },
        ]}
      />
      {view === 'tests' ? <ByTest list={list} /> : <ByAttempt list={list} />}
    </Page>
  )
}

function ByAttempt({ list }: { list: ListState }) {
  const t = useHiringTexts()
  const query = $api.useQuery('get', '/api/testing/results', { params: asked(list.asked) })
  const name = usePeople((query.data?.items ?? []).map(({ accountId }) => accountId))
  const columns: Column<Attempt>[] = [
    {
      id: 'who',
      header: t('candidate'),
      cell: (row) => <span style={{ display: 'inline-block', minWidth: 150 }}>{name(row.accountId)}</span>,
      text: (row, nameOf) => nameOf(row.accountId),
    },
    { id: 'test', header: t('test'), cell: (row) => row.test, sort: 'testName' },
    { id: 'skill', header: t('skill'), cell: (row) => row.skill, sort: 'skill' },
    {
      id: 'state',
      header: t('result'),
      cell: (row) => <AttemptBadge attempt={row} />,
      text: (row) => outcome(t, row),
      sort: 'state',
    },
    {
      id: 'score',
      header: t('score'),
      cell: (row) => (row.score == null ? '—' : format.percent(row.score / 100)),
      align: 'right',
      sort: 'score',
    },
    {
      id: 'submitted',
      header: t('submitted'),
      cell: (row) => (row.submittedAt == null ? '—' : format.moment(row.submittedAt)),
      sort: 'submittedAt',
    },
    {
      id: 'begun',
      header: t('begun'),
      cell: (row) => format.moment(row.createdAt),
      sort: 'createdAt',
      wideOnly: true,
    },
  ]
  return (
    <>
      <Views name="results" list={list} />
      <Group gap="sm">
        <TestFilter list={list} />
        <SkillFilter list={list} />
        <Filter
          list={list}
          name="state"
          label={t('anyState')}
          data={ATTEMPT_STATES.map((state) => ({ value: state, label: t(`attempt.${state}`) }))}
        />
      </Group>
      <DataTable
        label={t('results')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.attemptId}
        rowLink={(row) => `/manage/attempts/${row.attemptId}`}
        csv={{
          name: 'results',
          load: (page) => api.GET('/api/testing/results', { params: asked({ ...list.asked, ...page }) }),
          names: (rows) => namesOf(rows.map(({ accountId }) => accountId)),
        }}
        empty={
          Object.keys(list.filters).length > 0 ? undefined : (
            <Empty title={t('resultsEmpty')} text={t('resultsEmptyText')} />
          )
        }
      />
    </>
  )
}

function TestFilter({ list }: { list: ListState }) {
  const t = useHiringTexts()
  const own = list.filters['testId']
  const chosen = useTestsById(own === undefined ? [] : [own]).get(own ?? '')
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed === chosen?.name ? '' : typed, 250)
  const found = $api.useQuery('get', '/api/testing/tests', { params: asked({ search, size: 50 }) })
  const offered = new Map((found.data?.items ?? []).map((test) => [test.id, test]))
  if (chosen !== undefined) offered.set(chosen.id, chosen)
  return (
    <Select
      aria-label={t('test')}
      placeholder={t('anyTest')}
      searchable
      clearable
      filter={({ options }) => options}
      data={[...offered.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={own ?? null}
      onChange={(value) => list.set({ testId: value ?? undefined })}
      searchValue={typed}
      onSearchChange={setTyped}
      style={{ flex: '1 1 240px' }}
    />
  )
}

type OfTest = Testing['TestStatistics']

function ByTest({ list }: { list: ListState }) {
  const t = useHiringTexts()
  const query = $api.useQuery('get', '/api/testing/statistics/tests', {
    params: asked({ page: list.page, size: list.size }),
  })
  const columns: Column<OfTest>[] = [
    { id: 'test', header: t('test'), cell: (row) => row.test },
    { id: 'skill', header: t('skill'), cell: (row) => row.skill },
    {
      id: 'attempts',
      header: t('attemptsCount'),
      cell: (row) => format.number(row.attempts),
      align: 'right',
    },
    {
      id: 'passed',
      header: t('passedCount'),
      cell: (row) =>
        row.attempts === 0
          ? '—'
          : `${format.number(row.passed)} (${format.percent(row.passed / row.attempts)})`,
      align: 'right',
    },
    {
      id: 'mean',
      header: t('meanScore'),
      cell: (row) => (row.meanScore == null ? '—' : format.percent(row.meanScore / 100)),
      align: 'right',
    },
  ]
  return (
    <DataTable
      label={t('byTests')}
      query={query}
      list={list}
      columns={columns}
      rowKey={(row) => row.testId}
      rowLink={(row) => `/manage/tests/${row.testId}`}
      empty={<Empty title={t('testsEmpty')} text={t('testsEmptyText')} />}
    />
  )
}
