import { Button, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { allPages, type LoadPage } from '@/api/pages'
import type { Store } from '@/api/types'
import { DataTable, Empty, format, Page, useList, useShowProblem, type Column } from '@/ui'
import { nameOf, picked, quantityOf } from './pieces'
import { StockDrawer, type Prefilled } from './StockForm'
import { useStoreTexts } from './texts'

type ToBuy = Store['ToBuy']

/** As many lines as a receipt may have. */
const MOST = 200

function received(row: ToBuy): Prefilled {
  return { ...picked(row), quantity: row.toBuy }
}

export default function ShortagesPage() {
  const t = useStoreTexts()
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/store/shortages',
    { params: { query: list.asked as never } },
    { placeholderData: keepPreviousData },
  )
  const show = useShowProblem('store')
  const [receiving, setReceiving] = useState<Prefilled[] | null>(null)
  const [busy, setBusy] = useState(false)
  const load: LoadPage<ToBuy> = (page) =>
    api.GET('/api/store/shortages', { params: { query: { ...list.asked, ...page } } })

  /** The whole list, not only the page that is shown. */
  async function receiveAll() {
    setBusy(true)
    try {
      setReceiving((await allPages(load, MOST)).items.map(received))
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  const columns: Column<ToBuy>[] = [
    { id: 'item', header: t('column.item'), cell: (row) => nameOf(row) },
    {
      id: 'why',
      header: t('column.why'),
      cell: (row) => <Why row={row} />,
      text: (row) =>
        row.neededAt == null ? t('why.low') : t('why.kits', { missing: quantityOf(row.missing, row.unit) }),
    },
    {
      id: 'available',
      header: t('column.available'),
      align: 'right',
      cell: (row) => quantityOf(row.available, row.unit),
    },
    {
      id: 'reorderPoint',
      header: t('column.reorderPoint'),
      align: 'right',
      wideOnly: true,
      cell: (row) => format.number(row.reorderPoint),
    },
    {
      id: 'toBuy',
      header: t('column.toBuy'),
      sort: 'toBuy',
      align: 'right',
      cell: (row) => (
        <Text span inherit fw={650} style={{ whiteSpace: 'nowrap' }}>
          {quantityOf(row.toBuy, row.unit)}
        </Text>
      ),
      text: (row) => quantityOf(row.toBuy, row.unit),
    },
    {
      id: 'action',
      header: t('column.action'),
      align: 'right',
      cell: (row) => (
        <Button
          variant="light"
          h={40}
          aria-label={`${t('receiveOne')}: ${nameOf(row)}`}
          onClick={() => setReceiving([received(row)])}
        >
          {t('receiveOne')}
        </Button>
      ),
    },
  ]
  return (
    <Page
      title={t('shortages')}
      subtitle={t('shortagesHint')}
      actions={
        (query.data?.total ?? 0) > 1 && (
          <Button size="md" loading={busy} onClick={() => void receiveAll()}>
            {t('receiveAll')}
          </Button>
        )
      }
    >
      <DataTable
        label={t('shortages')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.itemId}
        rowLink={(row) => `/store/items/${row.itemId}`}
        csv={{ name: 'to-buy', load }}
        empty={<Empty title={t('shortagesEmpty')} text={t('shortagesEmptyText')} />}
      />
      <StockDrawer
        act={receiving === null ? null : 'receipt'}
        prefilled={receiving ?? undefined}
        onClose={() => setReceiving(null)}
      />
    </Page>
  )
}

function Why({ row }: { row: ToBuy }) {
  const t = useStoreTexts()
  if (row.missing === 0 || row.neededAt == null) return <Text size="sm">{t('why.low')}</Text>
  return (
    <Stack gap={0} align="flex-start">
      <Text size="sm" fw={600}>
        {t('why.kits', { missing: quantityOf(row.missing, row.unit) })}
      </Text>
      <Group gap={6}>
        <Text size="sm" c="dimmed">
          {t('why.neededAt', { at: format.moment(row.neededAt) })}
        </Text>
        <Link
          to={`/store/kits?tab=waiting&search=${encodeURIComponent(nameOf(row).slice(0, 100))}`}
          aria-label={`${t('waitingKits')}: ${nameOf(row)}`}
          style={{ color: 'var(--mantine-color-anchor)', fontSize: 14 }}
        >
          {t('waitingKits')}
        </Link>
      </Group>
    </Stack>
  )
}
