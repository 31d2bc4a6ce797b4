import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import type { ListState } from './list'
import { useCommon } from './texts'
import { useTyped } from './typed'

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
  const wanted = list.filters[name] ?? ''
  const [text, type] = useTyped(wanted)
  function send(typed: string) {
    type(typed, typed.trim())
    list.set({ [name]: typed.trim() })
  }
  const ask = useDebouncedCallback(send, 300)
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
              ask.cancel()
              send('')
            }}
          />
        )
      }
      value={text}
      maxLength={100}
      onChange={(event) => {
        type(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
      style={{ flex: '1 1 220px' }}
    />
  )
}
