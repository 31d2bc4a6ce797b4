import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

const SIZE = 20

/** How a list is looked at. It stands in the address, so that a reload, a link and "back" show the same. */
export interface ListState {
  page: number
  size: number
  sort: string | undefined
  /** A filter that is not set is missing. */
  filters: Record<string, string>
  /** What the service is asked for: page, size, sort and the filters that are set. */
  asked: Record<string, string | number>
  set: (change: Record<string, string | number | undefined>) => void
  /** The filters and the order of now, as a view remembers them. */
  view: Record<string, string>
  /** The same when nobody has chosen anything yet. */
  first: Record<string, string>
  /** Shows the list by these filters and this order, and by no others. */
  look: (view: Record<string, string>) => void
}

/**
 * @param prefix for a second list on the same page
 * @param defaults filters and sort to begin with
 */
export function useList(defaults: Record<string, string> = {}, prefix = ''): ListState {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const key = JSON.stringify([search, defaults, prefix])
  const state = useMemo(() => {
    const [all, first, start] = JSON.parse(key) as [Record<string, unknown>, Record<string, string>, string]
    const own: Record<string, string> = { ...first }
    for (const [name, value] of Object.entries(all)) {
      if (!name.startsWith(start) || value === undefined || value === null) continue
      // An empty value says that a default was taken away.
      if (String(value) === '') delete own[name.slice(start.length)]
      else own[name.slice(start.length)] = String(value)
    }
    const { page = '0', size = String(SIZE), sort, ...filters } = own
    const asked: Record<string, string | number> = { ...filters, page: Number(page), size: Number(size) }
    if (sort !== undefined) asked['sort'] = sort
    return { page: Number(page), size: Number(size), sort, filters, asked }
  }, [key])

  const set = useCallback(
    (change: Record<string, string | number | undefined>) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: ((before: Record<string, unknown>) => {
          const after = { ...before }
          // Another question starts at its first page.
          if (!('page' in change)) delete after[`${prefix}page`]
          for (const [name, value] of Object.entries(change)) {
            if (value === undefined || value === '') {
              if (name in defaults) after[prefix + name] = ''
              else delete after[prefix + name]
            } else after[prefix + name] = value
          }
          return after
        }) as never,
      })
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- defaults are literals at the call
    [navigate, prefix],
  )
  const view = { ...state.filters, ...(state.sort === undefined ? {} : { sort: state.sort }) }
  const { page: _, size: __, ...first } = defaults
  const look = (wanted: Record<string, string>) =>
    set(Object.fromEntries(Object.keys({ ...first, ...view, ...wanted }).map((name) => [name, wanted[name]])))
  return { ...state, set, view, first, look }
}
