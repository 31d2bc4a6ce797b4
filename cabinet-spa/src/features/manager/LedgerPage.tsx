import {
  Alert,
  Anchor,
  Button,
  Group,
  Pagination,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { $api } from '@/api/client'
import { Empty, format, Page, QueryState, Section, Skeletons, useCommon, useList } from '@/ui'
import { Entries, useAccountName } from './Entries'
import { useMoneyTexts } from './moneyTexts'
import { without } from './pieces'

/** Accounts that nobody owns; the others are chosen by pressing them in a posting. */
const SHARED = ['provider', 'bank', 'developers', 'revenue', 'fines', 'worker-cost', 'bonus-cost', 'credits']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default function LedgerPage() {
  const t = useMoneyTexts()
  return (
    <Page title={t('ledger')}>
      <TrialBalance />
      <Journal />
    </Page>
  )
}

function word(kind: string): string {
  return kind.toLowerCase().replaceAll('_', '-')
}

function TrialBalance() {
  const t = useMoneyTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/billing/trial-balance')
  return (
    <Section
      title={t('trialBalance')}
      aside={
        query.data === undefined ? undefined : query.data.balanced ? (
          <Group gap={4}>
            <IconCheck size={18} aria-hidden />
            <Text size="sm">{t('balanced')}</Text>
          </Group>
        ) : undefined
      }
    >
      <QueryState query={query}>
        {({ lines, debit, credit, balanced }) => (
          <>
            {!balanced && <Alert color="red">{t('unbalanced')}</Alert>}
            {/* Focusable, so that a keyboard can scroll a table that is wider than the screen. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="scroll-x" tabIndex={0} role="region" aria-label={t('trialBalance')}>
              <Table verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('account')}</Table.Th>
                    <Table.Th ta="right">{t('debit')}</Table.Th>
                    <Table.Th ta="right">{t('credit')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {lines.map(({ kind, debit: left, credit: right }) => (
                    <Table.Tr key={kind}>
                      <Table.Td>
                        {SHARED.includes(word(kind)) ? (
                          <Anchor
                            component="button"
                            type="button"
                            size="sm"
                            onClick={() => list.set({ account: word(kind) })}
                          >
                            {t(`account.${word(kind)}` as 'account.client')}
                          </Anchor>
                        ) : (
                          t(`account.${word(kind)}` as 'account.client')
                        )}
                      </Table.Td>
                      <Table.Td ta="right">{format.money(left)}</Table.Td>
                      <Table.Td ta="right">{format.money(right)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
                <Table.Tfoot>
                  <Table.Tr>
                    <Table.Th>{t('total')}</Table.Th>
                    <Table.Th ta="right">{format.money(debit)}</Table.Th>
                    <Table.Th ta="right">{format.money(credit)}</Table.Th>
                  </Table.Tr>
                </Table.Tfoot>
              </Table>
            </div>
          </>
        )}
      </QueryState>
    </Section>
  )
}

function Journal() {
  const t = useMoneyTexts()
  const common = useCommon()
  const list = useList()
  const { account, orderId, at } = list.filters
  const accountName = useAccountName(account === undefined ? [] : [account])
  const wanted = orderId !== undefined && UUID.test(orderId) ? { orderId } : {}
  const query = $api.useQuery(
    'get',
    '/api/billing/journal',
    { params: { query: { ...without(list.asked, 'at', 'orderId'), ...wanted } as never } },
    { placeholderData: keepPreviousData },
  )
  const choices = [
    ...SHARED.map((code) => ({ value: code, label: t(`account.${code}` as 'account.client') })),
    ...(account === undefined || SHARED.includes(account)
      ? []
      : [{ value: account, label: accountName(account) }]),
  ]
  return (
    <Section title={t('journal')}>
      <Group gap="xs" align="flex-end">
        <Select
          label={t('account')}
          placeholder={t('anyAccount')}
          data={choices}
          value={account ?? null}
          onChange={(value) => list.set({ account: value ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': common('clear') }}
          style={{ flex: '1 1 240px' }}
        />
        <TextInput
          key={orderId}
          label={t('orderFilter')}
          defaultValue={orderId ?? ''}
          error={orderId !== undefined && !UUID.test(orderId) ? common('field.pattern') : undefined}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim()
            if (text !== (orderId ?? '')) list.set({ orderId: text })
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') list.set({ orderId: event.currentTarget.value.trim() })
          }}
          style={{ flex: '1 1 240px' }}
        />
        {(account !== undefined || orderId !== undefined) && (
          <Button
            variant="subtle"
            onClick={() => list.set({ account: undefined, orderId: undefined, at: undefined })}
          >
            {t('clearFilters')}
          </Button>
        )}
      </Group>
      {account === undefined ? (
        <Text size="sm" c="dimmed">
          {t('pickAccount')}
        </Text>
      ) : (
        <BalanceOf
          account={account}
          name={accountName(account)}
          at={at}
          onAt={(moment) => list.set({ at: moment, page: list.page })}
        />
      )}
      <QueryState query={query} skeleton={<Skeletons rows={5} height={88} />}>
        {({ items, total, page, size }) =>
          items.length === 0 ? (
            <Empty title={t('noEntries')} text={t('noEntriesText')} />
          ) : (
            <Stack>
              <Entries
                label={t('journal')}
                entries={items}
                onAccount={(code) => list.set({ account: code, at: undefined })}
              />
              <Group justify="space-between">
                <Text size="sm" c="dimmed">
                  {common('rows', { total })}
                </Text>
                {total > size && (
                  <Pagination
                    size="sm"
                    total={Math.ceil(total / size)}
                    value={page + 1}
                    onChange={(value) => list.set({ page: value - 1 })}
                    getItemProps={(number) => ({ 'aria-label': String(number) })}
                    getControlProps={(control) => ({ 'aria-label': control })}
                  />
                )}
              </Group>
            </Stack>
          )
        }
      </QueryState>
    </Section>
  )
}

function BalanceOf({
  account,
  name,
  at,
  onAt,
}: {
  account: string
  name: string
  at: string | undefined
  onAt: (moment: string | undefined) => void
}) {
  const t = useMoneyTexts()
  const instant = at === undefined || Number.isNaN(Date.parse(at)) ? undefined : new Date(at).toISOString()
  const query = $api.useQuery('get', '/api/billing/accounts/{code}/balance', {
    params: { path: { code: account }, query: instant === undefined ? {} : { at: instant } },
  })
  return (
    <Group justify="space-between" align="flex-end" className="surface" p="md">
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {name} ·{' '}
          {instant === undefined ? t('balanceNow') : t('balanceThen', { at: format.moment(instant) })}
        </Text>
        <Text fz={26} fw={650} lh={1.2} className="tabular">
          {query.data === undefined ? '…' : format.money(query.data.balance)}
        </Text>
      </Stack>
      <TextInput
        type="datetime-local"
        label={t('balanceAt')}
        value={at ?? ''}
        onChange={(event) => onAt(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
    </Group>
  )
}
