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
  const wanted = list.filters[name] ?? ''
  const [text, setText] = useState(wanted)
  // The address may change by itself ("back", another view); what was typed since one's own last question stays.
  const [sent, setSent] = useState(wanted)
  const [seen, setSeen] = useState(wanted)
  if (wanted !== seen) {
    setSeen(wanted)
    if (wanted !== sent) {
      setSent(wanted)
      setText(wanted)
    }
  }
  function send(value: string) {
    setSent(value.trim())
    list.set({ [name]: value.trim() })
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
              setText('')
              send('')
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
