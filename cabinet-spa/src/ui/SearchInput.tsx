import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ListState } from './list'
import { useCommon } from './texts'

/** Types into the list's `search` filter; asks when the typing pauses. */
export function SearchInput({
  list,
  label,
  name = 'search',
}: {
  list: ListState
  label?: string
  name?: string
}) {
  const t = useCommon()
  const [text, setText] = useState(list.filters[name] ?? '')
  const ask = useDebouncedCallback((value: string) => list.set({ [name]: value.trim() }), 300)
  return (
    <TextInput
      type="search"
      aria-label={label ?? t('search')}
      placeholder={label ?? t('search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={t('clear')}
            onClick={() => {
              setText('')
              list.set({ [name]: undefined })
            }}
          />
        )
      }
      value={text}
      maxLength={100}
      onChange={(event) => {
        setText(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
      style={{ flex: '1 1 220px' }}
    />
  )
}
