import { Anchor, Box, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { DataTable, Empty, format, useList, type Column } from '@/ui'
import { sides, signed, type Account } from '.'
import { useMoneyTexts } from './texts'

type Line = Billing['Line']

/** Every line of an account; each leads to its explanation (US-250). */
export function Statement({ account, home }: { account: Account; home: string }) {
  const t = useMoneyTexts()
  const side = sides[account]
  const list = useList()
  const { from, to } = list.filters
  const statement = $api.useQuery(
    'get',
    '/api/billing/statement',
    {
      params: {
        query: {
          account,
          page: list.page,
          size: list.size,
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
        },
      },
    },
    { placeholderData: (before) => before },
  )
  const narrowed = from !== undefined || to !== undefined
  const orders = account === 'CLIENT' ? '/orders' : '/jobs'
  const columns: Column<Line>[] = [
    {
      id: 'what',
      header: t('statement.what'),
      cell: (line) => t(line.reversal ? `line.${line.kind}.back` : `line.${line.kind}`),
    },
    {
      id: 'when',
      header: t('statement.when'),
      cell: (line) => (
        <>
          {format.moment(line.at)}
          <Note line={line} account={account} />
        </>
      ),
    },
    {
      id: 'order',
      header: t(`statement.order.${side}`),
      cell: (line) =>
        line.orderId == null ? (
          '—'
        ) : (
          <Anchor
            component={Link}
            to={`${orders}/${line.orderId}`}
            size="sm"
            display="inline-block"
            py={{ base: 10, md: 2 }}
            my={{ base: -10, md: 0 }}
          >
            {t(`statement.open.${side}`)}
          </Anchor>
        ),
    },
    {
      id: 'amount',
      header: t('statement.amount'),
      align: 'right',
      cell: (line) => (
        <Text span inherit fw={600} className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {line.effect === 'PLUS' ? '+' : '−'}
          {signed(line.amount, false)}
        </Text>
      ),
    },
  ]
  return (
    <Box component="section">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {t('statement')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`statement.${side}`)}
          </Text>
        </div>
        {(narrowed || (statement.data?.total ?? 0) > 0) && (
          <Group gap="sm" wrap="nowrap">
            {(['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                type="date"
                label={t(`statement.${end}`)}
                value={list.filters[end] ?? ''}
                onChange={(event) => list.set({ [end]: event.currentTarget.value })}
                style={{ flex: '0 1 190px' }}
              />
            ))}
          </Group>
        )}
        <DataTable
          label={t('statement')}
          query={statement}
          list={list}
          columns={columns}
          rowKey={(line) => line.id}
          rowLink={(line) => `${home}/statement/${line.id}`}
          {...(narrowed
            ? {}
            : { empty: <Empty title={t('statement.none')} text={t(`statement.none.${side}`)} /> })}
        />
      </Stack>
    </Box>
  )
}

/** What else is worth knowing before a line is opened. */
function Note({ line, account }: { line: Line; account: Account }) {
  const t = useMoneyTexts()
  const notes = [
    ...(line.reference == null
      ? []
      : [t(account === 'CLIENT' ? 'note.number' : 'note.payout', { number: line.reference })]),
    ...(line.dispute == null
      ? []
      : [
          line.dispute === 'UPHELD'
            ? t(`dispute.UPHELD.${sides[account]}`)
            : `${t('dispute.titleSent')}: ${t(`dispute.${line.dispute}`).toLowerCase()}`,
        ]),
    ...(line.disputableUntil == null
      ? []
      : [t('note.disputable', { until: format.moment(line.disputableUntil) })]),
  ]
  return notes.map((note) => (
    <Text key={note} size="sm" c="dimmed">
      {note}
    </Text>
  ))
}
