import { useState } from 'react'

export interface View {
  name: string
  filters: Record<string, string>
}

const KEPT = 'artel.manager.order-views'

export function readViews(): View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? (kept as View[]) : []
  } catch {
    return []
  }
}

/** Ways of looking at the list that a manager has given names; kept in this browser. */
export function useViews() {
  const [views, setViews] = useState(readViews)
  function keep(next: View[]) {
    localStorage.setItem(KEPT, JSON.stringify(next))
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
