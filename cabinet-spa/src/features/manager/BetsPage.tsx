import {
  Alert,
  Badge,
  Box,
  Button,
  Group,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Betting } from '@/api/types'
import { inLanguage, OrderBadge, useOrderTexts } from '@/features/order'
import { usePeople } from '@/features/people'
import {
  AmountField,
  type Column,
  DataTable,
  Empty,
  format,
  FormDialog,
  Page,
  QueryState,
  Section,
  Skeletons,
  Together,
  useCommon,
  useList,
  useShowProblem,
} from '@/ui'
import { useMoneyTexts } from './moneyTexts'

type BetOrder = Betting['OrderView']
type Bet = Betting['BetView']
const OUTCOMES = ['COMPLETED', 'FAILED', 'CANCELLED'] as const
type Outcome = (typeof OUTCOMES)[number]
const STATUSES = ['PENDING', 'CONFIRMED', 'REFUSED', 'VOIDED', 'SETTLED'] as const

function stakeOn(order: BetOrder, outcome: Outcome): number {
  return Number(order.bank[outcome.toLowerCase() as 'completed'].amount)
}

function kopecks(amount: string | number): number {
  return Math.round(Number(amount) * 100)
}

/** What a stake would bring if nobody else bet any more, in kopecks: its part of the whole bank, rounded down. */
function wouldWin(stake: number, bank: number, before: number): number {
  return Math.floor((stake * (bank + stake)) / (before + stake))
}

/** Orders by their type and the end of their number, asked for together: at most as many as a page has. */
function useOrderNames(ids: string[]) {
  const wanted = [...new Set(ids)].sort()
  const { data } = $api.useQuery(
    'get',
    '/api/orders/orders',
    { params: { query: { ids: wanted, size: 100 } } },
    { enabled: wanted.length > 0, staleTime: 5 * 60_000, placeholderData: keepPreviousData },
  )
  return (id: string): string => {
    const type = data?.items.find((order) => order.id === id)?.typeName
    return `${type === undefined ? '' : `${inLanguage(type)} `}${format.orderNumber(id)}`
  }
}

export default function BetsPage() {
  const t = useMoneyTexts()
  const [betting, setBetting] = useState<BetOrder>()
  const queries = [useStakeAccount(), useOpenOrders().query]
  return (
    <Page title={t('bets')} subtitle={t('betsIntro')}>
      <Alert color="orange">{t('betsWarning')}</Alert>
      {/* All at once, so that nothing jumps. */}
      <Together queries={queries} skeleton={<Skeletons rows={4} height={120} />}>
        <StakeAccount />
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t('openOrders')}
          </Title>
          <OpenOrders onBet={setBetting} />
        </Stack>
        <Bets />
      </Together>
      {betting !== undefined && <PlaceBet order={betting} onClose={() => setBetting(undefined)} />}
    </Page>
  )
}

function useOpenOrders() {
  const list = useList({ sort: 'startsAt,asc', size: '10' }, 'o_')
  const query = $api.useQuery(
    'get',
    '/api/betting/orders',
    { params: { query: { ...list.asked, open: true } } },
    { placeholderData: keepPreviousData },
  )
  return { list, query }
}

function OpenOrders({ onBet }: { onBet: (order: BetOrder) => void }) {
  const t = useMoneyTexts()
  const words = useOrderTexts()
  const { list, query } = useOpenOrders()
  const orderName = useOrderNames(query.data?.items.map(({ orderId }) => orderId) ?? [])
  const columns: Column<BetOrder>[] = [
    { id: 'order', header: t('order'), cell: (row) => orderName(row.orderId) },
    { id: 'state', header: t('state'), cell: (row) => <OrderBadge state={row.state} /> },
    {
      id: 'when',
      header: t('when'),
      sort: 'startsAt',
      cell: (row) => <Box style={{ whiteSpace: 'nowrap' }}>{format.moment(row.startsAt)}</Box>,
    },
    ...OUTCOMES.map((outcome) => ({
      id: outcome,
      header: words(`outcome.${outcome}`),
      align: 'right' as const,
      cell: (row: BetOrder) => <Stakes order={row} outcome={outcome} />,
    })),
    {
      id: 'bank',
      header: t('bank'),
      align: 'right',
      cell: (row) => format.money(row.bank.total),
    },
    {
      id: 'bet',
      header: t('place'),
      align: 'right',
      cell: (row) => (
        <Button size="xs" h={{ base: 40, md: 32 }} variant="light" onClick={() => onBet(row)}>
          {t('place')}
        </Button>
      ),
    },
  ]
  return (
    <DataTable
      label={t('openOrders')}
      query={query}
      list={list}
      columns={columns}
      rowKey={(row) => row.orderId}
      rowLink={(row) => `/manage/orders/${row.orderId}`}
      empty={<Empty title={t('noOpenOrders')} text={t('noOpenOrdersText')} />}
    />
  )
}

function Stakes({ order, outcome }: { order: BetOrder; outcome: Outcome }) {
  const t = useMoneyTexts()
  const stake = stakeOn(order, outcome)
  if (stake === 0)
    return (
      <Text size="sm" c="dimmed">
        —
      </Text>
    )
  const odds = Number(order.bank.total.amount) / stake
  return (
    <>
      {format.money({ amount: String(stake), currency: 'RUB' })}{' '}
      <Text span size="sm" c="dimmed">
        {t('odds', { odds: format.number(Math.round(odds * 100) / 100) })}
      </Text>
    </>
  )
}

function PlaceBet({ order, onClose }: { order: BetOrder; onClose: () => void }) {
  const t = useMoneyTexts()
  const common = useCommon()
  const words = useOrderTexts()
  const client = useQueryClient()
  const show = useShowProblem('manager-money')
  const keys = useIdempotencyKey()
  const account = useStakeAccount()
  const orderName = useOrderNames([order.orderId])
  const form = useForm<{ outcome: string; stake: number }>({
    defaultValues: { outcome: '', stake: 100 },
    resolver: zodResolver(
      z.object({
        outcome: z.string().check(z.minLength(1, common('required'))),
        stake: z
          .number(common('required'))
          .check(z.minimum(1, t('stakeRange')), z.maximum(10_000, t('stakeRange'))),
      }),
    ),
  })
  const { errors, isSubmitting } = form.formState
  const [outcome, stake] = form.watch(['outcome', 'stake'])
  const fair = typeof stake === 'number' && stake > 0 && outcome !== ''
  const won = fair
    ? wouldWin(kopecks(stake), kopecks(order.bank.total.amount), kopecks(stakeOn(order, outcome as Outcome)))
    : 0

  async function place(values: { outcome: string; stake: number }) {
    const body = {
      orderId: order.orderId,
      outcome: values.outcome as Outcome,
      stake: { amount: values.stake.toFixed(2), currency: 'RUB' },
    }
    try {
      await api.POST('/api/betting/bets', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      notifications.show({ color: 'forest', message: t('placed') })
      void client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/betting/'),
      })
      onClose()
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <FormDialog
      title={t('placeTitle')}
      confirm={t('place')}
      busy={isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(place)(event)}
    >
      <Text fw={600}>
        {orderName(order.orderId)}, {format.moment(order.startsAt)}
      </Text>
      <Controller
        control={form.control}
        name="outcome"
        render={({ field }) => (
          <Radio.Group
            label={t('outcome')}
            required
            error={errors.outcome?.message}
            value={field.value}
            onChange={field.onChange}
          >
            <Stack gap="xs" mt="xs">
              {OUTCOMES.map((one) => {
                const already = stakeOn(order, one)
                return (
                  <Radio
                    key={one}
                    value={one}
                    label={words(`outcome.${one}`)}
                    description={
                      already === 0
                        ? t('noStakes')
                        : `${format.money({ amount: String(already), currency: 'RUB' })} · ${t('odds', {
                            odds: format.number(
                              Math.round((Number(order.bank.total.amount) / already) * 100) / 100,
                            ),
                          })}`
                    }
                  />
                )
              })}
            </Stack>
          </Radio.Group>
        )}
      />
      <AmountField
        control={form.control}
        name="stake"
        label={t('stake')}
        description={t('stakeHint', {
          balance: account.data === undefined ? '…' : format.money(account.data.balance),
        })}
        max={10_000}
      />
      {fair && (
        <Text size="sm" role="status">
          {t('wouldWin', {
            amount: format.money({ amount: (won / 100).toFixed(2), currency: 'RUB' }),
          })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('betsWarning')}
      </Text>
    </FormDialog>
  )
}

function Bets() {
  const t = useMoneyTexts()
  const common = useCommon()
  const words = useOrderTexts()
  const list = useList({ mine: 'true', sort: 'placedAt,desc' })
  const query = $api.useQuery(
    'get',
    '/api/betting/bets',
    { params: { query: own(list.asked) as never } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(query.data?.items.map(({ managerId }) => managerId) ?? [])
  const orderName = useOrderNames(query.data?.items.map(({ orderId }) => orderId) ?? [])
  const mine = list.filters['mine'] === 'true'
  const columns: Column<Bet>[] = [
    { id: 'order', header: t('order'), cell: (row) => orderName(row.orderId) },
    ...(mine ? [] : [{ id: 'manager', header: t('manager'), cell: (row: Bet) => nameOf(row.managerId) }]),
    { id: 'outcome', header: t('outcome'), cell: (row) => words(`outcome.${row.outcome}`) },
    { id: 'stake', header: t('stake'), align: 'right', cell: (row) => format.money(row.stake) },
    {
      id: 'status',
      header: t('status'),
      cell: (row) => (
        <>
          {t(`bet.${row.status}`)}
          {row.voidReason != null && (
            <Text size="sm" c="dimmed">
              {t(`void.${row.voidReason}`)}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'payout',
      header: t('payout'),
      align: 'right',
      cell: (row) => (row.payout == null ? '—' : format.money(row.payout)),
    },
    { id: 'at', header: t('placedAt'), sort: 'placedAt', cell: (row) => format.moment(row.placedAt) },
  ]
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {mine ? t('myBets') : t('allBets')}
        </Title>
        <Group gap="xs">
          <SegmentedControl
            aria-label={t('bets')}
            value={mine ? 'true' : ''}
            onChange={(value) => list.set({ mine: value })}
            data={[
              { value: 'true', label: t('myBets') },
              { value: '', label: t('allBets') },
            ]}
          />
          <Select
            aria-label={t('status')}
            placeholder={t('anyStatus')}
            data={STATUSES.map((status) => ({ value: status, label: t(`bet.${status}`) }))}
            value={list.filters['status'] ?? null}
            onChange={(status) => list.set({ status: status ?? undefined })}
            clearable
            clearButtonProps={{ 'aria-label': common('clear') }}
            w={190}
          />
        </Group>
      </Group>
      <DataTable
        label={mine ? t('myBets') : t('allBets')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/manage/orders/${row.orderId}`}
        empty={<Empty title={t('noBets')} text={t('noBetsText')} />}
      />
    </Stack>
  )
}

/** Without what the other list of this page keeps in the address. */
function own(asked: Record<string, string | number>) {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !name.startsWith('o_')))
}

function useStakeAccount() {
  return $api.useQuery('get', '/api/billing/stake-account', { params: { query: { size: 5 } } })
}

function StakeAccount() {
  const t = useMoneyTexts()
  const [depositing, setDepositing] = useState(false)
  const query = useStakeAccount()
  return (
    <Section
      title={t('stakeAccount')}
      aside={
        <Button variant="light" onClick={() => setDepositing(true)}>
          {t('deposit')}
        </Button>
      }
    >
      <QueryState query={query} skeleton={<Skeleton height={40} />}>
        {({ balance, deposits }) => (
          <Group justify="space-between" align="flex-start">
            <Text fz={28} fw={650} lh={1.2} className="tabular">
              {format.money(balance)}
            </Text>
            <Box miw={240}>
              {deposits.items.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('noDeposits')}
                </Text>
              ) : (
                <Stack
                  gap={4}
                  component="ul"
                  p={0}
                  m={0}
                  style={{ listStyle: 'none' }}
                  aria-label={t('deposits')}
                >
                  {deposits.items.map((deposit) => (
                    <Group component="li" key={deposit.id} justify="space-between" gap="md">
                      <Text size="sm">
                        {format.money(deposit.amount)}{' '}
                        <Text span inherit c="dimmed">
                          •••• {deposit.cardLast4}, {format.moment(deposit.at)}
                        </Text>
                      </Text>
                      <Badge variant="default" tt="none" fw={500}>
                        {t(`deposit.${deposit.state}`)}
                      </Badge>
                    </Group>
                  ))}
                </Stack>
              )}
            </Box>
          </Group>
        )}
      </QueryState>
      {depositing && <MakeDeposit onClose={() => setDepositing(false)} />}
    </Section>
  )
}

interface DepositForm {
  amount: number
  card: { number: string; expiryMonth: number; expiryYear: number }
}

function MakeDeposit({ onClose }: { onClose: () => void }) {
  const t = useMoneyTexts()
  const common = useCommon()
  const client = useQueryClient()
  const show = useShowProblem('manager-money')
  const keys = useIdempotencyKey()
  const year = new Date().getFullYear()
  const form = useForm<DepositForm>({
    defaultValues: { amount: 1_000, card: { number: '', expiryMonth: 12, expiryYear: year + 2 } },
    resolver: zodResolver(
      z.object({
        amount: z.number(common('required')).check(z.positive(t('field.amount.range'))),
        card: z.object({
          number: z.string().check(
            z.overwrite((value) => value.replace(/[\s-]/g, '')),
            z.regex(/^\d{12,19}$/, t('cardNumber')),
          ),
          expiryMonth: z.number(),
          expiryYear: z.number(),
        }),
      }),
    ),
  })
  const { errors, isSubmitting } = form.formState

  async function deposit(values: DepositForm) {
    const body = { amount: { amount: values.amount.toFixed(2), currency: 'RUB' }, card: values.card }
    try {
      await api.POST('/api/billing/stake-account/deposits', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      notifications.show({ color: 'forest', message: t('depositAsked') })
      void client.invalidateQueries({ queryKey: ['get', '/api/billing/stake-account'] })
      onClose()
    } catch (error) {
      show(error, form)
    }
  }

  const choice = (name: 'card.expiryMonth' | 'card.expiryYear', label: string, values: number[]) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Select
          label={label}
          data={values.map((value) => ({ value: String(value), label: String(value).padStart(2, '0') }))}
          allowDeselect={false}
          value={String(field.value)}
          onChange={(value) => field.onChange(Number(value))}
          ref={field.ref}
        />
      )}
    />
  )

  return (
    <FormDialog
      title={t('depositTitle')}
      confirm={t('deposit')}
      busy={isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(deposit)(event)}
    >
      <AmountField control={form.control} name="amount" label={t('amount')} max={1_000_000} />
      <TextInput
        label={t('card')}
        required
        inputMode="numeric"
        autoComplete="cc-number"
        maxLength={23}
        error={errors.card?.number?.message}
        {...form.register('card.number')}
      />
      <SimpleGrid cols={2}>
        {choice(
          'card.expiryMonth',
          t('expiryMonth'),
          Array.from({ length: 12 }, (_, index) => index + 1),
        )}
        {choice(
          'card.expiryYear',
          t('expiryYear'),
          Array.from({ length: 12 }, (_, index) => year + index),
        )}
      </SimpleGrid>
    </FormDialog>
  )
}
