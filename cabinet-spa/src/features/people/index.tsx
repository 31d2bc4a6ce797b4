import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/api/client'

const AT_ONCE = 100

function inHundreds(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) =>
    ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  )
}

async function ask(ids: string[]) {
  const { data } = await api.GET('/api/accounts/people', { params: { query: { ids } } })
  return data?.items ?? []
}

/** Names for the ids of a whole list, for a file; the id itself if nobody knows the name. */
export async function namesOf(
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => string> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null && id !== undefined))]
  const names = new Map<string, string>()
  for (const some of inHundreds(wanted)) {
    for (const { id, name } of await ask(some)) names.set(id, name)
  }
  return (id) => (id === null || id === undefined ? '' : (names.get(id) ?? id))
}

/**
 * Names for the ids on a staff page, asked for together.
 *
 * @returns the name of an id; an ellipsis while it is asked for, the end of the id if nobody knows the name
 */
export function usePeople(
  ids: readonly (string | null | undefined)[],
): (id: string | null | undefined) => string {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null && id !== undefined))].sort()
  const answers = useQueries({
    queries: inHundreds(wanted).map((some) => ({
      queryKey: ['get', '/api/accounts/people', some],
      queryFn: () => ask(some),
      staleTime: 5 * 60_000,
    })),
  })
  const known = answers.flatMap(({ data }) => data ?? [])
  const asking = answers.some(({ isPending }) => isPending)
  const key = `${asking}${known.map(({ id, name }) => `${id}${name}`).join()}`
  return useMemo(() => {
    const names = new Map(known.map(({ id, name }) => [id, name]))
    return (id) => (id === null || id === undefined ? '—' : (names.get(id) ?? (asking ? '…' : id.slice(-6))))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says whether what is known has changed
  }, [key])
}

/** One person's name; for a list use {@link usePeople}, which asks once. */
export function PersonName({ id }: { id: string | null | undefined }) {
  return <>{usePeople([id])(id)}</>
}
