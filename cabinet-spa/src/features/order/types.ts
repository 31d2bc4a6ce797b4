import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/api/client'
import type { Orders } from '@/api/types'
import { useLanguage } from '@/i18n'

const AT_ONCE = 100

/** Every order type; staff see those that are not offered too. There are some dozens. */
export function useOrderTypes() {
  return useQuery({
    queryKey: ['get', '/api/orders/types', 'every'],
    queryFn: async () => {
      const all: Orders['TypeResponse'][] = []
      for (let page = 0; ; page++) {
        const query = { all: true, page, size: AT_ONCE }
        const { data } = await api.GET('/api/orders/types', { params: { query: query as never } })
        if (data === undefined) return all
        all.push(...data.items)
        if (all.length >= data.total || data.items.length === 0) return all
      }
    },
    staleTime: 60_000,
  })
}

/** @returns the name of a type by its id, or an empty text until it is known */
export function useTypeName(): (id: string | null | undefined) => string {
  const { data } = useOrderTypes()
  const language = useLanguage()
  return useMemo(() => {
    const names = new Map((data ?? []).map(({ id, name }) => [id, name]))
    return (id) => (id === null || id === undefined ? '' : (names.get(id)?.[language] ?? ''))
  }, [data, language])
}
