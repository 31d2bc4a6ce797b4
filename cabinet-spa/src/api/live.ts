import { fetchEventSource } from '@microsoft/fetch-event-source'
import type { QueryClient } from '@tanstack/react-query'
import { session } from '@/auth/session'

export type Link = 'connecting' | 'live' | 'lost'

const SHORTEST = 1_000
const LONGEST = 30_000
/** Hints come in bursts; one refetch answers all of them. */
const GATHER = 150

class Ended extends Error {}

let link: Link = 'connecting'
const listeners = new Set<() => void>()

export const liveLink = {
  get: () => link,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

function become(next: Link) {
  if (link === next) return
  link = next
  listeners.forEach((listener) => listener())
}

/** Roles and names change what a page may show wherever it stands. */
const CONCERNED: Record<string, string[]> = {
  orders: ['orders', 'matching', 'analyst', 'betting'],
  matching: ['matching', 'orders'],
  store: ['store', 'orders'],
  billing: ['billing', 'orders', 'betting'],
  testing: ['testing', 'matching'],
  betting: ['betting', 'billing'],
  analyst: ['analyst'],
  accounts: ['accounts'],
}

/** The services whose answers may differ after a hint such as `orders.order-moved.v1`. */
export function concernedBy(type: string): string[] {
  const service = type.slice(0, type.indexOf('.'))
  return CONCERNED[service] ?? [service]
}

/** Refetches what is shown of these services; of everything when none is named. */
function refetch(queries: QueryClient, services?: Set<string>) {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => {
      if (services === undefined) return true
      const path = queryKey.find((part) => typeof part === 'string' && part.startsWith('/api/'))
      return typeof path === 'string' && services.has(path.split('/')[2] ?? '')
    },
  })
}

/**
 * One stream per tab tells what changed; the queries concerned are fetched again, and all of them after every
 * connection, since nothing is replayed. It outlives tokens: each try carries the token of its moment.
 */
export function listen(queries: QueryClient): () => void {
  const stop = new AbortController()
  let wait = SHORTEST
  let gathered = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  void fetchEventSource('/api/events', {
    signal: stop.signal,
    fetch: async (input, init) => {
      const token = await session.token()
      const headers = new Headers(init?.headers)
      if (token !== null) headers.set('Authorization', `Bearer ${token}`)
      return fetch(input, { ...init, headers })
    },
    async onopen(response) {
      if (response.status === 401) await session.renew()
      if (!response.ok) throw new Ended(String(response.status))
      wait = SHORTEST
      become('live')
      refetch(queries)
    },
    onmessage(message) {
      if (message.event === 'bye') throw new Ended(message.data)
      if (message.event !== 'hint') return
      const hint = JSON.parse(message.data) as { type: string }
      concernedBy(hint.type).forEach((service) => gathered.add(service))
      timer ??= setTimeout(() => {
        const services = gathered
        gathered = new Set()
        timer = undefined
        refetch(queries, services)
      }, GATHER)
    },
    onclose() {
      throw new Ended('closed')
    },
    onerror() {
      if (stop.signal.aborted || session.get().status !== 'signed-in') throw new Ended('signed out')
      become('lost')
      const jittered = wait * (0.5 + Math.random())
      wait = Math.min(wait * 2, LONGEST)
      return jittered
    },
  }).catch(() => become('connecting'))

  return () => {
    stop.abort()
    clearTimeout(timer)
    become('connecting')
  }
}
