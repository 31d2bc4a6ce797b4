import { useQuery } from '@tanstack/react-query'
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
