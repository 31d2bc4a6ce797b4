import { Box, Button, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, send } from '@/api/client'
import type { Money } from '@/api/types'
import { usePeople } from '@/features/people'
import { saveFile, useCommon, useShowProblem } from '@/ui'
import { useBooksTexts } from './texts'
import { monthName } from './words'

const ENOUGH = 2

/** Finds somebody by a few letters of the name, the e-mail or the phone. */
export function PersonSelect({
  label,
  description,
  value,
  onChange,
  error,
  required = false,
  quiet = false,
}: {
  label: string
  description?: string
  value: string | undefined
  onChange: (id: string | undefined) => void
  error?: string | undefined
  required?: boolean
  /** The label is for screen readers alone: in a row of filters. */
  quiet?: boolean
}) {
  const t = useBooksTexts()
  const common = useCommon()
  const nameOf = usePeople(value === undefined ? [] : [value])
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 250)
  const chosen = value === undefined ? undefined : nameOf(value)
  // What stands in the field once somebody is chosen is no question.
  const wanted = asked.length >= ENOUGH && asked !== chosen
  const query = $api.useQuery(
    'get',
    '/api/accounts/clients',
    { params: { query: { search: asked, size: 8 } } },
    { enabled: wanted, placeholderData: keepPreviousData },
  )
  const found = (wanted ? (query.data?.items ?? []) : []).map((one) => ({
    value: one.id,
    label: one.name,
    contact: [one.email, one.phone].filter((part) => part != null).join(' · '),
  }))
  const data =
    value === undefined || found.some((one) => one.value === value)
      ? found
      : [{ value, label: chosen ?? '', contact: '' }, ...found]
  return (
    <Select
      {...(quiet ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      placeholder={quiet ? label : t('anyPerson')}
      required={required}
      error={error}
      data={data}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // The service has filtered.
      filter={({ options }) => options}
      clearable={!required}
      clearButtonProps={{ 'aria-label': common('clear') }}
      nothingFoundMessage={
        asked.length < ENOUGH ? t('typePerson') : query.isFetching ? common('loading') : t('nobodyFound')
      }
      renderOption={({ option }) => (
        <Box>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {(option as { contact?: string }).contact}
          </Text>
        </Box>
      )}
      {...(quiet ? { style: { flex: '1 1 220px' } } : {})}
    />
  )
}

/** Months as one chooses them, the latest first: so many from so many months ago. */
export function months(count: number, ago = 0): { value: string; label: string }[] {
  const now = new Date()
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(now.getFullYear(), now.getMonth() - ago - index, 1))
    const value = date.toISOString().slice(0, 7)
    return { value, label: monthName(value) }
  })
}

/** All that a list would show, as the service exports it. */
export function CsvButton({
  path,
  asked,
  name,
}: {
  path: string
  asked: Record<string, string | number | undefined>
  name: string
}) {
  const t = useBooksTexts()
  const common = useCommon()
  const show = useShowProblem('books')
  const [busy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    try {
      const address = new URL(path, window.location.origin)
      for (const [key, value] of Object.entries(asked)) {
        if (value !== undefined) address.searchParams.set(key, String(value))
      }
      const answer = await send(new Request(address, { headers: { Accept: 'text/csv' } }))
      // Spreadsheets know UTF-8 by the mark at its beginning.
      saveFile(name, new Blob(['\uFEFF', await answer.text()], { type: 'text/csv;charset=utf-8' }))
      notifications.show({ message: t('csvDone') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={busy}
      onClick={() => void save()}
    >
      {common('csv')}
    </Button>
  )
}

export function rub(amount: number): Money {
  return { amount: amount.toFixed(2), currency: 'RUB' }
}

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What stands in the address as the moment it means here; nothing when it is none. */
export function instantOf(local: string | undefined): string | undefined {
  if (local === undefined) return undefined
  const time = Date.parse(local)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** Now as a browser's field for date and time wants it. */
export function localNow(plusMinutes = 0): string {
  const date = new Date(Date.now() + plusMinutes * 60_000)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
