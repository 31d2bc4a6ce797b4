import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { DataTable, Empty, format, Page, SearchInput, useList, type Column } from '@/ui'
import { asked, type SkillTest } from './data'
import { InUse, passMark, SkillFilter } from './pieces'
import { useHiringTexts } from './texts'

export default function TestsPage() {
  const t = useHiringTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/testing/tests', { params: asked(list.asked) })
  const columns: Column<SkillTest>[] = [
    { id: 'name', header: t('test'), cell: (row) => row.name, sort: 'name' },
    { id: 'skill', header: t('skill'), cell: (row) => row.skill, sort: 'skill' },
    { id: 'questions', header: t('drawnShort'), cell: (row) => row.questions, align: 'right' },
    {
      id: 'time',
      header: t('time'),
      cell: (row) => format.duration(row.timeLimitSeconds),
      align: 'right',
      sort: 'timeLimitSeconds',
    },
    { id: 'pass', header: t('passBy'), cell: (row) => passMark(t, row) },
    { id: 'active', header: t('state'), cell: (row) => <InUse active={row.active} />, sort: 'active' },
  ]
  const make = (
    <Button component={Link} to="/manage/tests/new">
      {t('testNew')}
    </Button>
  )
  return (
    <Page title={t('tests')} actions={make}>
      <Group gap="sm">
        <SearchInput list={list} label={t('testsSearch')} />
        <SkillFilter list={list} />
      </Group>
      <DataTable
        label={t('tests')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/manage/tests/${row.id}`}
        empty={
          Object.keys(list.filters).length > 0 ? undefined : (
            <Empty title={t('testsEmpty')} text={t('testsEmptyText')} action={make} />
          )
        }
      />
    </Page>
  )
}
