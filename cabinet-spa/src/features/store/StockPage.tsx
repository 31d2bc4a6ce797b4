import { Button, Drawer, Group, Stack, Switch, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { IconClipboardCheck, IconPackageImport, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Store } from '@/api/types'
import { useLanguage } from '@/i18n'
import {
  DataTable,
  Empty,
  format,
  Page,
  SearchInput,
  useCommon,
  useDraftForm,
  useList,
  useShowProblem,
  Views,
  type Column,
  StateBadge,
} from '@/ui'
import { ItemForm, NEW_ITEM, useItemResolver, type ItemFields } from './ItemForm'
import { nameOf, unitOf } from './pieces'
import { StockDrawer, type StockAct } from './StockForm'
import { useStoreTexts } from './texts'

type Stock = Store['StockView']

export function isLow(stock: Stock): boolean {
  return stock.active && stock.available < stock.reorderPoint
}

export default function StockPage() {
  const t = useStoreTexts()
  const common = useCommon()
  const list = useList()
  const language = useLanguage()
  const byName = language === 'en' ? 'nameEn' : 'nameRu'
  const asked = { sort: [byName], ...list.asked }
  const query = $api.useQuery(
    'get',
    '/api/store/stock',
    { params: { query: asked as never } },
    { placeholderData: keepPreviousData },
  )
  const [act, setAct] = useState<StockAct | null>(null)
  const [adding, setAdding] = useState(false)
  const low = list.filters['low'] === 'true'
  const searched = list.filters['search'] !== undefined

  const columns: Column<Stock>[] = [
    {
      id: 'item',
      header: t('column.item'),
      sort: byName,
      cell: (row) => nameOf(row),
    },
    {
      id: 'onHand',
      header: t('column.onHand'),
      sort: 'onHand',
      align: 'right',
      cell: (row) => format.number(row.onHand),
      text: (row) => String(row.onHand),
    },
    {
      id: 'reserved',
      header: t('column.reserved'),
      wideOnly: true,
      sort: 'reserved',
      align: 'right',
      cell: (row) => format.number(row.reserved),
      text: (row) => String(row.reserved),
    },
    {
      id: 'available',
      header: t('column.available'),
      sort: 'available',
      align: 'right',
      cell: (row) => <Available row={row} />,
      text: (row) => String(row.available),
    },
    {
      id: 'reorderPoint',
      header: t('column.reorderPoint'),
      wideOnly: true,
      align: 'right',
      cell: (row) => (row.reorderPoint === 0 ? '—' : format.number(row.reorderPoint)),
      text: (row) => String(row.reorderPoint),
    },
    { id: 'unit', header: t('unit'), wideOnly: true, cell: (row) => unitOf(row.unit) },
  ]
  return (
    <Page
      title={t('stock')}
      actions={
        <>
          <Button
            size="md"
            leftSection={<IconPackageImport size={20} aria-hidden />}
            onClick={() => setAct('receipt')}
          >
            {t('receipt')}
          </Button>
          <Button
            size="md"
            variant="light"
            leftSection={<IconTrash size={20} aria-hidden />}
            onClick={() => setAct('writeOff')}
          >
            {t('writeOff')}
          </Button>
          <Button
            size="md"
            variant="light"
            leftSection={<IconClipboardCheck size={20} aria-hidden />}
            onClick={() => setAct('stockTake')}
          >
            {t('stockTake')}
          </Button>
          <Button
            size="md"
            variant="light"
            leftSection={<IconPlus size={20} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('newItem')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <Views name="stock" list={list} />
        <Group>
          <SearchInput list={list} label={t('searchItems')} />
          <Switch
            label={t('low')}
            size="md"
            checked={low}
            onChange={(event) => list.set({ low: event.currentTarget.checked ? 'true' : undefined })}
          />
        </Group>
        <DataTable
          label={t('stock')}
          query={query}
          list={list}
          columns={columns}
          rowKey={(row) => row.itemId}
          rowLink={(row) => `/store/items/${row.itemId}`}
          csv={{
            name: 'stock',
            load: (page) => api.GET('/api/store/stock', { params: { query: { ...asked, ...page } } }),
          }}
          empty={
            searched ? (
              <Empty title={t('stockNothing')} text={t('stockNothingText')} />
            ) : low ? (
              <Empty title={t('lowNothing')} text={t('lowNothingText')} />
            ) : (
              <Empty
                title={t('stockEmpty')}
                text={t('stockEmptyText')}
                action={<Button onClick={() => setAdding(true)}>{t('newItem')}</Button>}
              />
            )
          }
        />
      </Stack>
      <StockDrawer act={act} onClose={() => setAct(null)} />
      <Drawer
        opened={adding}
        onClose={() => setAdding(false)}
        position="right"
        title={t('newItem')}
        closeButtonProps={{ 'aria-label': common('close'), size: 'lg' }}
      >
        <NewItem onDone={() => setAdding(false)} />
      </Drawer>
    </Page>
  )
}

function Available({ row }: { row: Stock }) {
  const t = useStoreTexts()
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {isLow(row) && (
        <StateBadge color="orange" size="md">
          {t('isLow')}
        </StateBadge>
      )}
      {!row.active && (
        <Text size="xs" c="dimmed">
          {t('retired')}
        </Text>
      )}
      <Text span inherit fw={600}>
        {format.number(row.available)}
      </Text>
    </Group>
  )
}

function NewItem({ onDone }: { onDone: () => void }) {
  const t = useStoreTexts()
  const show = useShowProblem('store')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const { form, forget } = useDraftForm<ItemFields>('store.item', {
    defaultValues: NEW_ITEM,
    resolver: useItemResolver(),
  })

  async function add(fields: ItemFields) {
    try {
      await api.POST('/api/store/items', {
        params: { header: { 'Idempotency-Key': keys.of(fields) } },
        body: fields,
      })
    } catch (error) {
      show(error, form)
      return
    }
    keys.forget()
    form.reset(NEW_ITEM)
    forget()
    notifications.show({ message: t('itemCreated') })
    void queries.invalidateQueries()
    onDone()
  }

  return <ItemForm form={form} submit={t('createItem')} isNew onSubmit={add} />
}
