import { Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { DataTable, Empty, format, useList, type Column } from '@/ui'
import { useClientTexts } from '../texts'

type Line = Billing['Line']

/** Every charge and credit, each explained and linked to its order (US-250). */
export function Statement() {
  const t = useClientTexts()
  const list = useList()
  // The order that led here is no filter.
  const asked = { ...list.asked }
  delete asked['order']
  const statement = $api.useQuery(
    'get',
    '/api/billing/statement',
    { params: { query: asked } },
    { placeholderData: (before) => before },
  )
  const narrowed = list.filters['from'] !== undefined || list.filters['to'] !== undefined
  const columns: Column<Line>[] = [
    {
      id: 'what',
      header: t('money.what'),
      cell: (line) => (
        <>
          <Text fw={600}>{line.reversal ? t('line.reversal') : t(`line.${line.kind}`)}</Text>
          <Text size="sm" c="dimmed" fw={400}>
            {t(`line.${line.kind}.why`)}
          </Text>
        </>
      ),
    },
    { id: 'when', header: t('money.when'), cell: (line) => format.moment(line.at) },
    {
      id: 'order',
      header: t('money.order'),
      cell: (line) =>
        line.orderId == null ? (
          '—'
        ) : (
          <Link to={`/orders/${line.orderId}` as string} style={{ color: 'var(--mantine-color-anchor)' }}>
            {t('money.openOrder')}
          </Link>
        ),
    },
    {
      id: 'amount',
      header: t('money.amount'),
      align: 'right',
      cell: (line) => (
        <Text
          span
          inherit
          fw={600}
          style={{ whiteSpace: 'nowrap' }}
          {...(line.effect === 'PLUS' ? { c: 'var(--mantine-color-anchor)' } : {})}
        >
          {line.effect === 'PLUS' ? '+' : '−'}
          {format.money(line.amount)}
        </Text>
      ),
    },
  ]
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('money.statement')}
      </Title>
      {(narrowed || (statement.data?.total ?? 0) > 0) && (
        <Group gap="sm" wrap="nowrap">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`money.${end}`)}
              value={list.filters[end] ?? ''}
              onChange={(event) => list.set({ [end]: event.currentTarget.value })}
              style={{ flex: '0 1 190px' }}
            />
          ))}
        </Group>
      )}
      <DataTable
        label={t('money.statement')}
        query={statement}
        list={list}
        columns={columns}
        rowKey={(line) => `${line.id}-${line.account}-${line.kind}-${line.reversal}`}
        {...(narrowed
          ? {}
          : { empty: <Empty title={t('money.statementNone')} text={t('money.statementNoneHint')} /> })}
      />
    </Stack>
  )
}
