import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/api/client'
import { allPages } from '@/api/pages'
import { useLanguage } from '@/i18n'

/** Every order type; staff see those that are not offered too. There are some dozens. */
export function useOrderTypes() {
  return useQuery({
    queryKey: ['get', '/api/orders/types', 'every'],
    queryFn: async () =>
      (await allPages((page) => api.GET('/api/orders/types', { params: { query: { all: true, ...page } } })))
        .items,
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
