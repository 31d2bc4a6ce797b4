import { Alert, Anchor, Button, Group, SegmentedControl, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { format, Page, QueryState, Section, Skeletons, Together, useList } from '@/ui'
import { CsvButton, instantOf, localNow, PersonSelect } from './pieces'
import { useBooksTexts } from './texts'
import { kindName, useBookWords } from './words'

const NATURES = ['ASSET', 'LIABILITY', 'INCOME', 'EXPENSE'] as const

export default function BalancesPage() {
  const t = useBooksTexts()
  const list = useList()
  const { at } = list.filters
  const instant = instantOf(at)
  const asked: { at?: string } = instant === undefined ? {} : { at: instant }
  const chart = $api.useQuery('get', '/api/billing/accounts')
  const trial = $api.useQuery(
    'get',
    '/api/billing/trial-balance',
    { params: { query: asked } },
    { placeholderData: keepPreviousData },
  )
  return (
    <Page
      title={t('balances')}
      subtitle={t('balancesIntro')}
      actions={<CsvButton path="/api/billing/trial-balance" asked={asked} name="trial-balance.csv" />}
    >
      <Section
        title={t('trialBalance')}
        aside={
          <Group gap="xs" align="flex-end">
            <TextInput
              type="datetime-local"
              aria-label={t('moment')}
              value={at ?? ''}
              max={localNow()}
              onChange={(event) => list.set({ at: event.currentTarget.value })}
            />
            <Button variant="default" disabled={at === undefined} onClick={() => list.set({ at: undefined })}>
              {t('now')}
            </Button>
          </Group>
        }
      >
        <QueryState query={trial} skeleton={<Skeletons rows={6} height={40} />}>
          {(balance) => (
            <QueryState query={chart} skeleton={<Skeletons rows={6} height={40} />}>
              {({ items }) => <Trial balance={balance} chart={items} at={at} />}
            </QueryState>
          )}
        </QueryState>
      </Section>
      {/* Below what grows while it loads, so that nothing jumps. */}
      <Together queries={[trial, chart]} skeleton={null}>
        <OwnAccount />
      </Together>
    </Page>
  )
}

function Trial({
  balance,
  chart,
  at,
}: {
  balance: Billing['TrialBalance']
  chart: Billing['AccountView'][]
  at: string | undefined
}) {
  const t = useBooksTexts()
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {at === undefined ? t('balanceNow') : t('balanceAt', { at: format.moment(balance.at) })}
        </Text>
        {balance.balanced && (
          <Group gap={4}>
            <IconCheck size={18} aria-hidden />
            <Text size="sm">{t('balanced')}</Text>
          </Group>
        )}
      </Group>
      {!balance.balanced && <Alert color="red">{t('unbalanced')}</Alert>}
      {/* Focusable, so that a keyboard can scroll a table that is wider than the screen. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('trialBalance')}>
        <Table verticalSpacing={6} miw={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('account')}</Table.Th>
              <Table.Th ta="right">{t('debit')}</Table.Th>
              <Table.Th ta="right">{t('credit')}</Table.Th>
              <Table.Th ta="right">{t('balance')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {NATURES.map((nature) => (
              <Fragment key={nature}>
                <Table.Tr>
                  <Table.Th colSpan={4} scope="colgroup" pt="md">
                    {t(`nature.${nature}`)}
                  </Table.Th>
                </Table.Tr>
                {chart
                  .filter((account) => account.nature === nature)
                  .map((account) => {
                    const line = balance.lines.find(({ kind }) => kind === account.kind)
                    return (
                      <Table.Tr key={account.kind}>
                        <Table.Td>
                          <AccountCell account={account} at={at} />
                        </Table.Td>
                        <Table.Td ta="right">{line === undefined ? '—' : format.money(line.debit)}</Table.Td>
                        <Table.Td ta="right">{line === undefined ? '—' : format.money(line.credit)}</Table.Td>
                        <Table.Td ta="right" fw={600}>
                          {line === undefined ? '—' : format.money(line.balance)}
                        </Table.Td>
                      </Table.Tr>
                    )
                  })}
              </Fragment>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('total')}</Table.Th>
              <Table.Th ta="right">{format.money(balance.debit)}</Table.Th>
              <Table.Th ta="right">{format.money(balance.credit)}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </div>
    </Stack>
  )
}

function AccountCell({ account, at }: { account: Billing['AccountView']; at: string | undefined }) {
  const t = useBooksTexts()
  const name = kindName(account.word)
  return (
    <>
      {account.owned ? (
        <Text size="sm">{t(`kinds.${account.kind}` as 'kinds.CLIENT')}</Text>
      ) : (
        <Anchor
          component={Link}
          to={`/books/accounts/${account.word}`}
          search={(at === undefined ? {} : { at }) as never}
          size="sm"
        >
          {name}
        </Anchor>
      )}
      <Text size="xs" c="dimmed">
        {t(`about.${account.kind}`)}
      </Text>
    </>
  )
}

const OWNED = ['client', 'worker', 'manager'] as const

/** An account that has an owner is found by the owner. */
function OwnAccount() {
  const t = useBooksTexts()
  const words = useBookWords()
  const navigate = useNavigate()
  const [kind, setKind] = useState<string>('client')
  const [person, setPerson] = useState<string>()
  return (
    <Section title={t('ownAccount')}>
      <Text size="sm" c="dimmed">
        {t('ownAccountHint')}
      </Text>
      <Group align="flex-end" gap="sm">
        <SegmentedControl
          aria-label={t('whoseAccount')}
          value={kind}
          onChange={setKind}
          data={OWNED.map((one) => ({
            value: one,
            label: words(`account.${one}`),
          }))}
        />
        <PersonSelect label={t('person')} quiet value={person} onChange={setPerson} />
        <Button
          disabled={person === undefined}
          onClick={() => void navigate({ to: `/books/accounts/${kind}:${person ?? ''}` })}
        >
          {t('openAccount')}
        </Button>
      </Group>
    </Section>
  )
}
