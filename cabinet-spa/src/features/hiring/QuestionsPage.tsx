import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { inLanguage } from '@/features/order'
import { DataTable, Empty, format, Page, SearchInput, useList, Views, type Column } from '@/ui'
import { asked, KINDS, type BankQuestion } from './data'
import { Filter, InUse, SkillFilter } from './pieces'
import { useHiringTexts } from './texts'

/** The bank, with what results say of each question beside it. */
export default function QuestionsPage() {
  const t = useHiringTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/testing/questions', { params: asked(list.asked) })
  const ids = (query.data?.items ?? []).map(({ id }) => id)
  const statistics = $api.useQuery(
    'get',
    '/api/testing/statistics/questions',
    { params: asked({ ids, size: 100 }) },
    { enabled: ids.length > 0 },
  )
  const of = new Map((statistics.data?.items ?? []).map((row) => [row.questionId, row]))
  const columns: Column<BankQuestion>[] = [
    {
      id: 'text',
      header: t('question'),
      cell: (row) => (
        <Text component="span" inherit lineClamp={2} maw={420}>
          {inLanguage(row.text)}
        </Text>
      ),
      text: (row) => inLanguage(row.text),
    },
    {
      id: 'skill',
      header: t('skill'),
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{row.skill}</span>,
      text: (row) => row.skill,
    },
    { id: 'kind', header: t('kind'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'points', header: t('points'), cell: (row) => row.points, align: 'right' },
    { id: 'answers', header: t('answers'), cell: (row) => of.get(row.id)?.attempts ?? '…', align: 'right' },
    {
      id: 'difficulty',
      header: t('difficulty'),
      cell: (row) => {
        const value = of.get(row.id)?.difficulty
        return value == null ? '—' : format.percent(value)
      },
      align: 'right',
    },
    {
      id: 'discrimination',
      header: t('discrimination'),
      cell: (row) => {
        const value = of.get(row.id)?.discrimination
        return value == null ? '—' : format.number(value)
      },
      align: 'right',
    },
    { id: 'active', header: t('state'), cell: (row) => <InUse active={row.active} /> },
  ]
  const make = (
    <Button component={Link} to="/manage/questions/new">
      {t('questionNew')}
    </Button>
  )
  const filtered = Object.keys(list.filters).length > 0
  return (
    <Page title={t('questions')} actions={make}>
      <Views name="questions" list={list} />
      <Group gap="sm">
        <SearchInput list={list} label={t('questionsSearch')} />
        <SkillFilter list={list} />
        <Filter
          list={list}
          name="kind"
          label={t('anyKind')}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </Group>
      <DataTable
        label={t('questions')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/manage/questions/${row.id}`}
        empty={
          filtered ? undefined : (
            <Empty title={t('questionsEmpty')} text={t('questionsEmptyText')} action={make} />
          )
        }
      />
      <Text size="sm" c="dimmed">
        {t('difficulty')}: {t('difficultyHint')}
        <br />
        {t('discrimination')}: {t('discriminationHint')}
      </Text>
    </Page>
  )
}
