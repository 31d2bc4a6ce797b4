import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { api } from '@/api/client'
import type { Orders } from '@/api/types'

/** The end of an id: enough to tell orders apart, and what people read to each other on the telephone. */
export function shortId(id: string): string {
  return id.slice(-6)
}

const AT_ONCE = 100

/** All types, archived ones too: there are few, and they are names in filters and forms. */
export function useAllTypes() {
  return useQuery({
    queryKey: ['get', '/api/orders/types', 'all'],
    queryFn: async () => {
      const all: Orders['TypeResponse'][] = []
      for (let page = 0; ; page++) {
        const { data } = await api.GET('/api/orders/types', {
          params: { query: { all: true, page, size: AT_ONCE } as never },
        })
        all.push(...(data?.items ?? []))
        if (data === undefined || all.length >= data.total || data.items.length === 0) return all
      }
    },
  })
}

/** Without what stands in the address for the page itself. */
export function without(
  asked: Record<string, string | number>,
  ...names: string[]
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !names.includes(name)))
}

/** The beginning of a day of the reader's zone, so many days later, as the services want it. */
export function dayStart(day: string, later = 0): string {
  const date = new Date(`${day}T00:00:00`)
  date.setDate(date.getDate() + later)
  return date.toISOString()
}

/** Today of the reader's zone as `2026-11-25`, or so many days from it. */
export function localDay(later = 0): string {
  const date = new Date()
  date.setDate(date.getDate() + later)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** What was typed into a form before a reload, laid over its empty values. */
export function draft<T extends FieldValues>(key: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>) }
  } catch {
    return empty
  }
}

/** Keeps what is typed until `forget` is called. */
export function useKeepDraft<T extends FieldValues>(key: string | null, form: UseFormReturn<T>) {
  useEffect(() => {
    if (key === null) return undefined
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => localStorage.setItem(key, JSON.stringify(values)),
    })
  }, [key, form])
  return () => {
    if (key !== null) localStorage.removeItem(key)
  }
}
