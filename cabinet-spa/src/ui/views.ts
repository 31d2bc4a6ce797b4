import { useState } from 'react'

/** A way of looking at a list that somebody has given a name: its filters, tab and order, but no page of it. */
export interface View {
  name: string
  filters: Record<string, string>
}

const place = (list: string) => `artel.views.${list}`

export function readViews(list: string): View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(list)) ?? '[]')
    return Array.isArray(kept) ? (kept as View[]) : []
  } catch {
    return []
  }
}

/** The named views of a list; kept in this browser. */
export function useViews(list: string) {
  const [views, setViews] = useState(() => readViews(list))
  function keep(next: View[]) {
    localStorage.setItem(place(list), JSON.stringify(next))
    setViews(next)
  }
  return {
    views,
    save: (view: View) => keep([...views.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  }
}

/** Two ways of looking are one when they ask the same. */
export function same(one: Record<string, string>, other: Record<string, string>): boolean {
  const key = (filters: Record<string, string>) =>
    JSON.stringify(
      Object.entries(filters)
        .filter(([, value]) => value !== '')
        .sort(([a], [b]) => a.localeCompare(b)),
    )
  return key(one) === key(other)
}
