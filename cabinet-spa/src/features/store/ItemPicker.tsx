import { Loader, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api } from '@/api/client'
import type { Store } from '@/api/types'
import { nameOf, quantityOf } from './pieces'
import { useStoreTexts } from './texts'

/** What a form remembers of the item it names. */
export interface PickedItem {
  itemId: string
  nameRu: string
  nameEn: string
  unit: string
}

/** Finds an item by part of its name; says how many there are. */
export function ItemPicker({
  label,
  hideLabel = false,
  value,
  onPick,
  error,
  inUseOnly = false,
  clearable = false,
  required = false,
}: {
  label: string
  hideLabel?: boolean
  value: PickedItem | null
  onPick: (item: Store['StockView'] | null) => void
  error?: string | undefined
  inUseOnly?: boolean
  clearable?: boolean
  required?: boolean
}) {
  const t = useStoreTexts()
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 250)
  const chosen = value === null ? '' : nameOf(value)
  const words = asked === chosen ? '' : asked
  const query = $api.useQuery(
    'get',
    '/api/store/stock',
    { params: { query: { search: words.slice(0, 100), size: 30 } } },
    { placeholderData: keepPreviousData },
  )
  const found = (query.data?.items ?? []).filter((item) => item.active || !inUseOnly)
  const options = found.map((item) => ({ value: item.itemId, label: nameOf(item) }))
  if (value !== null && !options.some((option) => option.value === value.itemId)) {
    options.unshift({ value: value.itemId, label: chosen })
  }
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      placeholder={t('itemPick')}
      searchable
      clearable={clearable}
      required={required}
      withAsterisk={required}
      data={options}
      value={value?.itemId ?? null}
      // The service has searched already.
      filter={({ options: all }) => all}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => onPick(found.find((item) => item.itemId === id) ?? null)}
      nothingFoundMessage={query.isFetching ? <Loader size="xs" /> : t('itemNone')}
      maxDropdownHeight={280}
      error={error}
      comboboxProps={{ withinPortal: true }}
      renderOption={({ option }) => {
        const item = found.find(({ itemId }) => itemId === option.value)
        return (
          <span>
            {option.label}
            {item !== undefined && (
              <span style={{ display: 'block', fontSize: 12, color: 'var(--mantine-color-dimmed)' }}>
                {t('onShelf', {
                  onHand: quantityOf(item.onHand, item.unit),
                  available: quantityOf(item.available, item.unit),
                })}
              </span>
            )}
          </span>
        )
      }}
    />
  )
}
