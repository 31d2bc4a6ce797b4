import { Box, SimpleGrid, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { $api, api } from '@/api/client'
import type { Store } from '@/api/types'
import {
  format,
  Page,
  QueryState,
  Section,
  Skeletons,
  useCommon,
  useList,
  useShowProblem,
  StateBadge,
} from '@/ui'
import { ItemForm, useItemResolver, type ItemFields } from './ItemForm'
import { MovementTable } from './MovementsPage'
import { nameOf, quantityOf } from './pieces'
import { isLow } from './StockPage'
import { useStoreTexts } from './texts'

export default function ItemPage() {
  const t = useStoreTexts()
  const { itemId } = useParams({ strict: false }) as { itemId: string }
  const list = useList()
  const query = $api.useQuery('get', '/api/store/items/{id}', { params: { path: { id: itemId } } })
  return (
    <Page
      title={query.data === undefined ? t('item') : nameOf(query.data)}
      back={{ to: '/store/stock', label: t('stock') }}
    >
      <QueryState query={query}>
        {(item) => (
          <Stack gap="lg">
            <Levels item={item} />
            <Section title={t('details')}>
              <Box maw={620}>
                <EditItem key={item.id} item={item} />
              </Box>
            </Section>
            <Stack gap="sm">
              <Text component="h2" fw={650} fz="h4" m={0}>
                {t('movementsOf')}
              </Text>
              <MovementTable list={list} itemId={item.id} />
            </Stack>
          </Stack>
        )}
      </QueryState>
    </Page>
  )
}

function Levels({ item }: { item: Store['ItemView'] }) {
  const t = useStoreTexts()
  const query = $api.useQuery('get', '/api/store/stock', {
    params: { query: { search: item.nameEn.slice(0, 100), size: 100 } },
  })
  const stock = query.data?.items.find(({ itemId }) => itemId === item.id)
  // As high as what comes, so that nothing below jumps.
  if (query.isPending) return <Skeletons rows={1} height={134} />
  if (stock === undefined) return null
  const levels: [string, number][] = [
    [t('column.onHand'), stock.onHand],
    [t('column.reserved'), stock.reserved],
    [t('column.available'), stock.available],
  ]
  return (
    <Section
      title={t('levels')}
      aside={
        isLow(stock) && (
          <StateBadge color="orange">
            {t('why.low')}: {format.number(stock.reorderPoint)}
          </StateBadge>
        )
      }
    >
      <SimpleGrid cols={3} component="dl" m={0}>
        {levels.map(([label, value]) => (
          <Stack key={label} gap={0}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} fz={24} fw={650} className="tabular">
              {quantityOf(value, stock.unit)}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  )
}

function EditItem({ item }: { item: Store['ItemView'] }) {
  const common = useCommon()
  const show = useShowProblem('store')
  const queries = useQueryClient()
  const { nameRu, nameEn, unit, reusable, reorderPoint, active } = item
  const form = useForm<ItemFields>({
    defaultValues: { nameRu, nameEn, unit, reusable, reorderPoint, active },
    resolver: useItemResolver(),
  })

  async function save(fields: ItemFields) {
    try {
      await api.PUT('/api/store/items/{id}', { params: { path: { id: item.id } }, body: fields })
    } catch (error) {
      show(error, form)
      return
    }
    form.reset(fields)
    notifications.show({ message: common('saved') })
    void queries.invalidateQueries()
  }

  return <ItemForm form={form} submit={common('save')} onSubmit={save} />
}
