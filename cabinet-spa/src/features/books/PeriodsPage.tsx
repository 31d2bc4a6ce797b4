import { Alert, Button, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import {
  type Column,
  Confirm,
  Consequences,
  DataTable,
  Empty,
  format,
  Page,
  useList,
  useShowProblem,
} from '@/ui'
import { months } from './pieces'
import { useBooksTexts } from './texts'
import { monthName } from './words'

const PATH = '/api/billing/periods'

export default function PeriodsPage() {
  const t = useBooksTexts()
  const list = useList()
  const query = $api.useQuery(
    'get',
    PATH,
    { params: { query: { page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(query.data?.items.map(({ closedBy }) => closedBy) ?? [])
  const [closing, setClosing] = useState(false)
  const columns: Column<Billing['PeriodView']>[] = [
    { id: 'month', header: t('month'), cell: (row) => <b>{monthName(row.month)}</b> },
    { id: 'closedAt', header: t('closedAt'), cell: (row) => format.moment(row.closedAt) },
    { id: 'closedBy', header: t('closedBy'), cell: (row) => nameOf(row.closedBy) },
    {
      id: 'note',
      header: t('note'),
      cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.note ?? '—'}</span>,
    },
  ]
  return (
    <Page
      title={t('periods')}
      subtitle={t('periodsIntro')}
      actions={
        <Button leftSection={<IconLock size={18} aria-hidden />} onClick={() => setClosing(true)}>
          {t('closeMonth')}
        </Button>
      }
    >
      <DataTable
        label={t('periods')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.month}
        empty={<Empty title={t('noPeriods')} text={t('noPeriodsText')} />}
      />
      {closing && <CloseMonth onClose={() => setClosing(false)} />}
    </Page>
  )
}

function CloseMonth({ onClose }: { onClose: () => void }) {
  const t = useBooksTexts()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const newest = $api.useQuery('get', PATH, { params: { query: { page: 0, size: 1 } } })
  const last = newest.data?.items[0]?.month
  const open = months(24, 1).filter(({ value }) => last === undefined || value > last)
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  // The oldest that is open: whoever is behind closes one month after the other.
  const month = chosen ?? open.at(last === undefined ? 0 : -1)?.value

  async function close(note: string) {
    if (month === undefined) return
    const body = { month, ...(note === '' ? {} : { note }) }
    setBusy(true)
    try {
      await api.POST(PATH, { params: { header: { 'Idempotency-Key': keys.of(body) } }, body })
      notifications.show({ color: 'forest', message: t('closeDone', { month: monthName(month) }) })
      onClose()
      await client.invalidateQueries({ queryKey: ['get', PATH] })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('closeTitle')}
      confirm={t('closeConfirm')}
      danger
      reason={t('note')}
      reasonOptional
      busy={busy}
      disabled={month === undefined || newest.data === undefined}
      onConfirm={(note) => void close(note)}
    >
      {open.length === 0 ? (
        <Alert color="gray">{t('allClosed')}</Alert>
      ) : (
        <Select
          label={t('month')}
          {...(last === undefined ? {} : { description: t('lastClosed', { month: monthName(last) }) })}
          required
          allowDeselect={false}
          data={open}
          value={month ?? null}
          onChange={(value) => setChosen(value ?? undefined)}
        />
      )}
      <Consequences lines={[t('close.before'), t('close.nothing'), t('close.final')]} />
    </Confirm>
  )
}
