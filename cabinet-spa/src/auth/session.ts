import { problemIn } from '@/api/problems'
import type { Accounts } from '@/api/types'

export type Account = Accounts['AccountSummary']
export type Role = Account['roles'][number]

export type Session =
  { status: 'unknown' } | { status: 'visitor' } | { status: 'signed-in'; account: Account }

/** Tells whether it is worth asking for a session at all: a visitor's first page makes no failing request. */
const MARK = 'artel.signed-in'
const RENEW_BEFORE = 15_000

let state: Session = { status: 'unknown' }
let token: string | null = null
let expires = 0
let renewing: Promise<void> | null = null
const listeners = new Set<() => void>()
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('artel-session')

function become(next: Session) {
  state = next
  listeners.forEach((listener) => listener())
}

function remember(answer: Accounts['SignedInView']) {
  token = answer.accessToken
  expires = Date.parse(answer.expiresAt)
  localStorage.setItem(MARK, '1')
  become({ status: 'signed-in', account: answer.account })
}

function forget() {
  token = null
  expires = 0
  localStorage.removeItem(MARK)
  // What was kept for reading without a connection is one person's.
  if ('caches' in window) void caches.delete('reading')
  become({ status: 'visitor' })
}

/** Another tab must not send the same refresh token at the same moment. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('artel-renew', work) : work()
}

async function post(path: string, body?: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function renewNow(): Promise<void> {
  const response = await oneAtATime(() => post('/api/accounts/sessions/refresh'))
  if (response.ok) {
    remember((await response.json()) as Accounts['SignedInView'])
  } else {
    const problem = await problemIn(response)
    // A server in trouble does not sign anybody out.
    if (problem.status === 401 || problem.status === 403 || problem.status === 400) forget()
    throw problem
  }
}

/** Who is signed in. The access token lives in memory only; the refresh token in a cookie that scripts never see. */
export const session = {
  get: () => state,

  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },

  /** Asks once, at the start, whether the browser still has a session. */
  async start(): Promise<void> {
    tabs?.addEventListener('message', (message) => {
      if (message.data === 'signed-out' && state.status === 'signed-in') forget()
    })
    if (localStorage.getItem(MARK) === null) return become({ status: 'visitor' })
    try {
      await session.renew()
    } catch {
      if (state.status === 'unknown') become({ status: 'visitor' })
    }
  },

  mayRenew: () => localStorage.getItem(MARK) !== null,

  renew(): Promise<void> {
    renewing ??= renewNow().finally(() => (renewing = null))
    return renewing
  },

  /** The token to send now, renewed when it is about to run out; null for a visitor. */
  async token(): Promise<string | null> {
    if (token !== null && Date.now() > expires - RENEW_BEFORE) await session.renew().catch(() => undefined)
    return token
  },

  /** @throws Problem such as `sign_in_refused` or `too_many_attempts` */
  async signIn(email: string, password: string): Promise<void> {
    const response = await post('/api/accounts/sessions', { email, password })
    if (!response.ok) throw await problemIn(response)
    remember((await response.json()) as Accounts['SignedInView'])
  },

  async signOut(): Promise<void> {
    await fetch('/api/accounts/sessions/current', {
      method: 'DELETE',
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    }).catch(() => undefined)
    tabs?.postMessage('signed-out')
    forget()
  },

  /** After the profile has changed: the name in the head, the language. */
  changed(account: Partial<Account>) {
    if (state.status === 'signed-in') {
      become({ status: 'signed-in', account: { ...state.account, ...account } })
    }
  },
}
