import { useEffect } from 'react'
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

/** A form whose input survives a reload. Call `forget` when it has been sent. */
export function useDraftForm<T extends FieldValues>(
  name: string,
  options: UseFormProps<T> & { defaultValues: T },
): { form: UseFormReturn<T>; forget: () => void } {
  const form = useForm<T>({
    ...options,
    defaultValues: { ...options.defaultValues, ...kept<T>(name) } as never,
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => localStorage.setItem(keyOf(name), JSON.stringify(values)),
      }),
    [form, name],
  )
  return { form, forget: () => localStorage.removeItem(keyOf(name)) }
}
