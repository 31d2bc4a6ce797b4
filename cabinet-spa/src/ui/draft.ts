import { useEffect, useRef, useState } from 'react'
import { useForm, type FieldValues, type UseFormProps, type UseFormReturn } from 'react-hook-form'
import { session } from '@/auth/session'

/** What one person types is not shown to the next at the same browser. */
function keyOf(name: string): string {
  const current = session.get()
  return `artel.draft.${current.status === 'signed-in' ? current.account.accountId : ''}.${name}`
}

function kept<T>(name: string): Partial<T> | undefined {
  try {
    const text = localStorage.getItem(keyOf(name))
    return text === null ? undefined : (JSON.parse(text) as Partial<T>)
  } catch {
    return undefined
  }
}

/** A text that survives a reload and another page; emptied when it has been sent. */
export function useDraftText(name: string): [string, (text: string | ((now: string) => string)) => void] {
  const key = keyOf(name)
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '')
  const latest = useRef(text)
  return [
    text,
    (value) => {
      const next = typeof value === 'string' ? value : value(latest.current)
      latest.current = next
      setText(next)
      if (next === '') localStorage.removeItem(key)
      else localStorage.setItem(key, next)
    },
  ]
}

export interface Draft<T extends FieldValues> {
  form: UseFormReturn<T>
  /** Whether the form began with what was typed before. */
  restored: boolean
  /** To be called when it has been sent. */
  forget: () => void
  startAfresh: () => void
}

/** A form whose input survives a reload. */
export function useDraftForm<T extends FieldValues>(
  name: string,
  options: UseFormProps<T> & { defaultValues: T },
): Draft<T> {
  const [before] = useState(() => kept<T>(name))
  const [restored, setRestored] = useState(before !== undefined)
  const form = useForm<T>({ ...options, defaultValues: { ...options.defaultValues, ...before } as never })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => localStorage.setItem(keyOf(name), JSON.stringify(values)),
      }),
    [form, name],
  )
  const forget = () => localStorage.removeItem(keyOf(name))
  return {
    form,
    restored,
    forget,
    startAfresh() {
      form.reset(options.defaultValues)
      setRestored(false)
      forget()
    },
  }
}
