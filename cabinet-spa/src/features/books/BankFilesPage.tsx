import { Anchor, Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBuildingBank } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { allPages } from '@/api/pages'
import { asProblem } from '@/api/problems'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import {
  StateBadge,
  Consequences,
  DataTable,
  Empty,
  FileButton,
  format,
  FormDialog,
  Page,
  QueryState,
  Skeletons,
  useList,
  useShowProblem,
  type Column,
} from '@/ui'
import { months } from './pieces'
import { useBooksTexts } from './texts'
import { monthName } from './words'

type BankFile = Billing['BankFileView']
const PATH = '/api/billing/bank-files'
/** More payouts than that are searched. */
const MANY = 10

/** Payouts by the bank instead of the transfer service: a file is made, taken to the bank, and confirmed. */
export default function BankFilesPage() {
  const t = useBooksTexts()
  const list = useList()
  const query = $api.useQuery(
    'get',
    PATH,
    { params: { query: { page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(
    query.data?.items.flatMap(({ madeBy, confirmedBy }) => [madeBy, confirmedBy]) ?? [],
  )
  const [making, setMaking] = useState(false)
  const [answered, setAnswered] = useState<BankFile>()
  const columns: Column<BankFile>[] = [
    {
      id: 'month',
      header: t('month'),
      cell: (row) => <b style={{ whiteSpace: 'nowrap' }}>{monthName(row.month)}</b>,
    },
    { id: 'payouts', header: t('payouts'), align: 'right', cell: (row) => format.number(row.payouts) },
    { id: 'total', header: t('amount'), align: 'right', cell: (row) => format.money(row.total) },
    {
      id: 'madeBy',
      header: t('bankFileMade'),
      cell: (row) => (
        <>
          {nameOf(row.madeBy)}
          <Text size="xs" c="dimmed">
            {format.moment(row.madeAt)}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) =>
        row.confirmedAt == null ? (
          <StateBadge color="orange" state="WAITING">
            {t('bankFileWaiting')}
          </StateBadge>
        ) : (
          <>
            <StateBadge color="forest" state="CONFIRMED">
              {t('bankFileConfirmed')}
            </StateBadge>
            <Text size="xs" c="dimmed">
              {nameOf(row.confirmedBy)}, {format.moment(row.confirmedAt)}
            </Text>
          </>
        ),
    },
    {
      id: 'actions',
      header: t('bankFileActions'),
      align: 'right',
      cell: (row) => (
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          <FileButton namespace="books" path={`${PATH}/${row.id}/xml`} name={`payouts-${row.month}.xml`}>
            {t('download')}
          </FileButton>
          {row.confirmedAt == null && (
            <Button variant="light" onClick={() => setAnswered(row)}>
              {t('bankAnswered')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <Page
      title={t('bankFiles')}
      subtitle={t('bankFilesIntro')}
      back={{ to: '/books/payouts', label: t('payouts') }}
      actions={
        <Button leftSection={<IconBuildingBank size={18} aria-hidden />} onClick={() => setMaking(true)}>
          {t('makeBankFile')}
        </Button>
      }
    >
      <DataTable
        label={t('bankFiles')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<Empty title={t('noBankFiles')} text={t('noBankFilesText')} />}
      />
      {making && <Make onClose={() => setMaking(false)} />}
      {answered !== undefined && <Answer file={answered} onClose={() => setAnswered(undefined)} />}
    </Page>
  )
}

function Make({ onClose }: { onClose: () => void }) {
  const t = useBooksTexts()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const choices = months(24)
  // Money is sent at the end of a month, so the one that ended is wanted most.
  const [month, setMonth] = useState(choices[1]?.value ?? '')
  const [none, setNone] = useState(false)
  const [busy, setBusy] = useState(false)

  async function make() {
    const body = { month }
    setBusy(true)
    try {
      await api.POST(PATH, { params: { header: { 'Idempotency-Key': keys.of(body) } }, body })
      keys.forget()
      notifications.show({ color: 'forest', message: t('bankFileDone') })
      onClose()
      await client.invalidateQueries({ queryKey: ['get', PATH] })
    } catch (error) {
      if (asProblem(error).code === 'bank_file_refused') setNone(true)
      else show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <FormDialog
      title={t('makeBankFile')}
      confirm={t('makeBankFile')}
      busy={busy}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Select
        label={t('month')}
        data={choices}
        allowDeselect={false}
        value={month}
        error={none ? t('bankFileNone') : undefined}
        onChange={(value) => {
          setMonth(value ?? month)
          setNone(false)
        }}
      />
      <Consequences lines={[t('bankFile.takes'), t('bankFile.once'), t('bankFile.waits')]} />
    </FormDialog>
  )
}

/** What the bank's statement says: all is paid but what is named. */
function Answer({ file, onClose }: { file: BankFile; onClose: () => void }) {
  const t = useBooksTexts()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const query = useQuery({
    queryKey: ['get', '/api/billing/payouts', 'of a file', file.id],
    queryFn: async () =>
      (
        await allPages((page) =>
          api.GET('/api/billing/payouts', { params: { query: { bankFileId: file.id, ...page } } }),
        )
      ).items,
  })
  const nameOf = usePeople(query.data?.map(({ workerId }) => workerId) ?? [])
  const [wanted, setWanted] = useState('')
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const shown = ({ id, number, workerId }: Billing['PayoutView']) =>
    id in refused || `${number} ${nameOf(workerId)}`.toLowerCase().includes(wanted.trim().toLowerCase())
  const unsaid = Object.values(refused).some((reason) => reason.trim() === '')

  async function confirm() {
    if (unsaid) return
    const body = {
      refused: Object.entries(refused).map(([payoutId, reason]) => ({ payoutId, reason: reason.trim() })),
    }
    setBusy(true)
    try {
      await api.POST(`${PATH}/{id}/confirmation`, {
        params: { path: { id: file.id }, header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      notifications.show({ color: 'forest', message: t('bankAnswerDone') })
      onClose()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/billing/'),
      })
    }
  }

  return (
    <FormDialog
      title={t('bankAnswerTitle', { month: monthName(file.month), total: format.money(file.total) })}
      confirm={t('bankAnswerConfirm')}
      busy={busy}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        void confirm()
      }}
    >
      <Text size="sm">{t('bankAnswerText')}</Text>
      <QueryState query={query} skeleton={<Skeletons rows={3} height={40} />}>
        {(payouts) => (
          <Stack gap="sm">
            {payouts.length > MANY && (
              <TextInput
                type="search"
                aria-label={t('bankFind')}
                placeholder={t('bankFind')}
                value={wanted}
                onChange={(event) => setWanted(event.currentTarget.value)}
              />
            )}
            {payouts.filter(shown).map((payout) => (
              <Stack key={payout.id} gap={6}>
                <Checkbox
                  size="md"
                  label={`${payout.number}, ${nameOf(payout.workerId)}: ${format.money(payout.paid)}`}
                  checked={payout.id in refused}
                  onChange={(event) => {
                    const { [payout.id]: before, ...rest } = refused
                    setRefused(event.currentTarget.checked ? { ...rest, [payout.id]: before ?? '' } : rest)
                  }}
                />
                {refused[payout.id] !== undefined && (
                  <TextInput
                    aria-label={`${t('refusal')}: ${payout.number}`}
                    placeholder={t('refusal')}
                    required
                    maxLength={200}
                    value={refused[payout.id]}
                    error={refused[payout.id]?.trim() === '' ? t('bankRefusalWanted') : undefined}
                    onChange={(event) => setRefused({ ...refused, [payout.id]: event.currentTarget.value })}
                  />
                )}
              </Stack>
            ))}
          </Stack>
        )}
      </QueryState>
      <Anchor
        component={Link}
        to="/books/payouts"
        search={{ month: file.month, state: 'EXPORTED' } as never}
        size="sm"
      >
        {t('payouts')}
      </Anchor>
    </FormDialog>
  )
}
