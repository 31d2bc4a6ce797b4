import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { IconBuildingBank } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, download } from '@/api/client'
import { asProblem } from '@/api/problems'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import { DataTable, Empty, format, Page, useCommon, useList, useShowProblem, type Column } from '@/ui'
import { Mark, months, PersonSelect, saveFile } from './pieces'
import { useBooksTexts } from './texts'
import { monthName } from './words'

type Payout = Billing['PayoutView']
const STATES: Payout['state'][] = ['REQUESTED', 'ACCEPTED', 'PAID', 'REFUSED', 'CARRIED']
const COLOURS: Record<Payout['state'], string> = {
  REQUESTED: 'blue',
  ACCEPTED: 'indigo',
  PAID: 'forest',
  REFUSED: 'red',
  CARRIED: 'gray',
}

export function PayoutMark({ state }: { state: Payout['state'] }) {
  const t = useBooksTexts()
  return (
    <Mark color={COLOURS[state]} state={state}>
      {t(`payout.${state}`)}
    </Mark>
  )
}

export default function PayoutsPage() {
  const t = useBooksTexts()
  const common = useCommon()
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/billing/payouts',
    { params: { query: list.asked as never } },
    { placeholderData: keepPreviousData },
  )
  const nameOf = usePeople(query.data?.items.map(({ workerId }) => workerId) ?? [])
  const [saving, setSaving] = useState(false)
  const columns: Column<Payout>[] = [
    { id: 'number', header: t('number'), cell: (row) => row.number },
    { id: 'worker', header: t('worker'), cell: (row) => nameOf(row.workerId) },
    { id: 'month', header: t('month'), cell: (row) => monthName(row.month) },
    { id: 'where', header: t('where'), cell: (row) => row.account ?? '—' },
    { id: 'paid', header: t('toPayOut'), align: 'right', cell: (row) => format.money(row.paid) },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <>
          <PayoutMark state={row.state} />
          {row.refusal != null && (
            <Text size="xs" c="dimmed">
              {row.refusal}
            </Text>
          )}
        </>
      ),
    },
  ]
  const choice = (name: string, label: string, data: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={list.filters[name] ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      clearable
      clearButtonProps={{ 'aria-label': common('clear') }}
      style={{ flex: '0 1 220px' }}
    />
  )
  const narrowed = Object.keys(list.filters).length > 0
  return (
    <Page
      title={t('payouts')}
      subtitle={t('payoutsIntro')}
      actions={
        <Button
          variant="default"
          leftSection={<IconBuildingBank size={18} aria-hidden />}
          onClick={() => setSaving(true)}
        >
          {t('bankFile')}
        </Button>
      }
    >
      <Group gap="xs">
        <PersonSelect
          label={t('worker')}
          quiet
          value={list.filters['workerId']}
          onChange={(id) => list.set({ workerId: id })}
        />
        {choice('month', t('anyMonth'), months(24))}
        {choice(
          'state',
          t('anyState'),
          STATES.map((state) => ({ value: state, label: t(`payout.${state}`) })),
        )}
      </Group>
      <DataTable
        label={t('payouts')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/books/payouts/${row.id}`}
        empty={narrowed ? undefined : <Empty title={t('noPayouts')} text={t('noPayoutsText')} />}
      />
      {saving && <BankFile onClose={() => setSaving(false)} />}
    </Page>
  )
}

function BankFile({ onClose }: { onClose: () => void }) {
  const t = useBooksTexts()
  const common = useCommon()
  const show = useShowProblem('books')
  const choices = months(24)
  // Money is sent at the end of a month, so the one that ended is wanted most.
  const [month, setMonth] = useState(choices[1]?.value ?? '')
  const [none, setNone] = useState(false)
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    try {
      saveFile(
        `payouts-${month}.xml`,
        await download(`/api/billing/payouts/bank-file?month=${encodeURIComponent(month)}`),
      )
      onClose()
    } catch (error) {
      if (asProblem(error).code === 'not_found') setNone(true)
      else show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bankFileTitle')}
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text size="sm">{t('bankFileText')}</Text>
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
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {t('download')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
