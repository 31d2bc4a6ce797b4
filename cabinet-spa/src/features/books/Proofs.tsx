import { Stack, Text, Title } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { DataTable, Empty, format, StateBadge, useList, type Column } from '@/ui'
import { useBooksTexts } from './texts'
import { dayName } from './words'

type Proof = Billing['ProofView']

/** The nights in which the whole journal was proved, and what was broken. */
export function Proofs() {
  const t = useBooksTexts()
  const list = useList({ size: '10' }, 'proof-')
  const query = $api.useQuery(
    'get',
    '/api/billing/proofs',
    { params: { query: { page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const columns: Column<Proof>[] = [
    { id: 'day', header: t('night'), cell: (row) => dayName(row.day) },
    { id: 'entries', header: t('journalEntries'), align: 'right', cell: (row) => format.number(row.entries) },
    {
      id: 'result',
      header: t('result'),
      cell: (row) => <Result proof={row} />,
      text: (row) => row.broken.map((one) => one.row).join('; '),
    },
    {
      id: 'seal',
      header: t('newestSeal'),
      cell: (row) => (
        <Text size="xs" ff="monospace" maw={{ base: 200, sm: 260 }} style={{ overflowWrap: 'anywhere' }}>
          {row.head}
        </Text>
      ),
      text: (row) => row.head,
    },
  ]
  return (
    <Stack gap="sm">
      <Title order={2} size="h4" mt="md">
        {t('proofs')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('proofsIntro')}
      </Text>
      <DataTable
        label={t('proofs')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.day}
        empty={<Empty title={t('noProofs')} text={t('noReconciliationsText')} />}
      />
    </Stack>
  )
}

function Result({ proof }: { proof: Proof }) {
  const t = useBooksTexts()
  if (proof.broken.length === 0) {
    return (
      <StateBadge color="forest" state="PROVED">
        {t('proved')}
      </StateBadge>
    )
  }
  return (
    <Stack gap={4} align="flex-start">
      <StateBadge color="red" state="BROKEN">
        {t('notProved', { count: proof.broken.length })}
      </StateBadge>
      {proof.broken.map(({ invariant, row }) => (
        <Text key={invariant} size="xs" style={{ overflowWrap: 'anywhere' }}>
          {row}
        </Text>
      ))}
    </Stack>
  )
}
