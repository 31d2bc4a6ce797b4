/** As many as a service gives at once. */
const AT_ONCE = 100

/** A page of a list, as the API client answers. */
export type LoadPage<T> = (page: {
  page: number
  size: number
}) => Promise<{ data?: { items: T[]; total: number } | undefined }>

/** A list that a service gives page by page: all of it, or its first `most`, and how many there are. */
export async function allPages<T>(
  load: LoadPage<T>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ items: T[]; total: number }> {
  const items: T[] = []
  let total: number
  do {
    const { data } = await load({ page: items.length / AT_ONCE, size: AT_ONCE })
    items.push(...(data?.items ?? []))
    // A list that has become shorter while it was read ends where it ends.
    total = data === undefined || data.items.length < AT_ONCE ? items.length : data.total
  } while (items.length < Math.min(total, most))
  return { items, total }
}
