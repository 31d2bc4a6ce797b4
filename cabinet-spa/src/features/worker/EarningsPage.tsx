import { Anchor, Box, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import i18next from 'i18next'
import { $api } from '@/api/client'
import type { Billing, Money } from '@/api/types'
import { languages } from '@/i18n'
import { DataTable, Empty, format, Page, QueryState, Section, Skeletons, useList, type Column } from '@/ui'
import { WaitingProofs } from './Proofs'
import { useWorkerTexts } from './texts'

type Line = Billing['Line']

export default function EarningsPage() {
  const t = useWorkerTexts()
  return (
    <Page title={t('earnings')}>
      <WaitingProofs />
      <Totals />
      <Statement />
    </Page>
  )
}

/** `2026-11` as a month of a year. */
function monthName(month: string): string {
  const locale = languages.current() === 'ru' ? 'ru-RU' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

function Totals() {
  const t = useWorkerTexts()
  const earnings = $api.useQuery('get', '/api/billing/earnings')
  return (
    <QueryState query={earnings} skeleton={<Skeletons rows={2} height={96} />}>
      {({ month, earned, fined, bonuses, balance }) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Section>
            <Stack gap={4}>
              <Title order={2} size="h4">
                {t('balance')}
              </Title>
              <Text fz={34} fw={700} lh={1.15} className="tabular">
                {format.money(balance)}
              </Text>
              <Text c="dimmed" size="sm">
                {t(Number(balance.amount) < 0 ? 'balanceMinus' : 'balanceHint')}
              </Text>
            </Stack>
          </Section>
          <Section title={t('earningsOf', { month: monthName(month) })}>
            <Stack gap={8}>
              <Sum label={t('earned')} money={earned} />
              <Sum label={t('fined')} money={fined} minus />
              <Sum label={t('bonuses')} money={bonuses} />
            </Stack>
          </Section>
        </SimpleGrid>
      )}
    </QueryState>
  )
}

function Sum({ label, money, minus = false }: { label: string; money: Money; minus?: boolean }) {
  const nothing = Number(money.amount) === 0
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text c="dimmed">{label}</Text>
      <Text className="tabular" fw={600}>
        {minus && !nothing ? '−' : ''}
        {format.money(money)}
      </Text>
    </Group>
  )
}

function Statement() {
  const t = useWorkerTexts()
  const list = useList()
  const lines = $api.useQuery('get', '/api/billing/statement', { params: { query: list.asked as never } })
  const what = (line: Line) => {
    const name = `line.${line.kind}`
    const text = i18next.exists(name, { ns: 'worker' }) ? t(name as 'line.EARNING') : t('line.other')
    return line.reversal ? t('line.reversal', { what: text }) : text
  }
  const columns: Column<Line>[] = [
    {
      id: 'what',
      header: t('what'),
      cell: (line) => (
        <>
          {what(line)}
          {line.account === 'CLIENT' && (
            <Text span size="sm" c="dimmed">
              {' '}
              · {t('statement.asClient')}
            </Text>
          )}
        </>
      ),
    },
    { id: 'date', header: t('date'), cell: (line) => format.moment(line.at) },
    {
      id: 'job',
      header: t('job'),
      cell: (line) =>
        line.orderId === null || line.orderId === undefined ? (
          '—'
        ) : (
          <Anchor
            component={Link}
            to={`${line.account === 'CLIENT' ? '/orders' : '/jobs'}/${line.orderId}`}
            display="inline-block"
            py={4}
          >
            {t('statement.toJob')}
          </Anchor>
        ),
    },
    {
      id: 'sum',
      header: t('sum'),
      align: 'right',
      cell: (line) => (
        <Text span fw={600} className="tabular">
          {line.effect === 'PLUS' ? '+' : '−'}
          {format.money(line.amount)}
        </Text>
      ),
    },
  ]
  return (
    <Box component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('statement')}
        </Title>
        <Group gap="xs" align="flex-end">
          <Days list={list} name="from" label={t('statement.from')} />
          <Days list={list} name="to" label={t('statement.to')} />
        </Group>
        <DataTable
          label={t('statement')}
          query={lines}
          list={list}
          columns={columns}
          rowKey={(line) => `${line.id}${line.account}${line.kind}${line.reversal}`}
          empty={
            Object.keys(list.filters).length > 0 ? undefined : (
              <Empty title={t('statement.empty')} text={t('statement.emptyHint')} />
            )
          }
        />
      </Stack>
    </Box>
  )
}

function Days({ list, name, label }: { list: ReturnType<typeof useList>; name: string; label: string }) {
  return (
    <TextInput
      type="date"
      label={label}
      w={170}
      value={list.filters[name] ?? ''}
      onChange={(event) => list.set({ [name]: event.currentTarget.value })}
    />
  )
}
