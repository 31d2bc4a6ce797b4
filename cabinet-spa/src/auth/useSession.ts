import { useSyncExternalStore } from 'react'
import { session, type Account, type Role } from './session'

export function useSession() {
  return useSyncExternalStore(session.subscribe, session.get)
}

/** The person of a page behind the door. */
export function useAccount(): Account {
  const current = useSession()
  if (current.status !== 'signed-in') throw new Error('this page is for people who have signed in')
  return current.account
}

export function useHasRole(role: Role): boolean {
  const current = useSession()
  return current.status === 'signed-in' && current.account.roles.includes(role)
}
