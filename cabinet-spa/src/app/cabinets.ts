import { admin } from '@/features/admin/routes'
import { books } from '@/features/books/routes'
import { candidate } from '@/features/candidate/routes'
import { client } from '@/features/client/routes'
import { hiring } from '@/features/hiring/routes'
import { manager } from '@/features/manager/routes'
import { quality } from '@/features/quality/routes'
import { store } from '@/features/store/routes'
import { visitor } from '@/features/visitor/routes'
import { worker } from '@/features/worker/routes'
import type { Account } from '@/auth/session'
import type { Cabinet, PageRoute } from './pages'

/** In the order of the menu. */
export const CABINETS: Cabinet[] = [
  visitor,
  manager,
  hiring,
  books,
  store,
  quality,
  admin,
  worker,
  client,
  candidate,
]

export function mayOpen(page: PageRoute, account: Account | null): boolean {
  if (page.who === 'everyone') return true
  if (account === null) return false
  return page.who === 'signed-in' || page.who.some((role) => account.roles.includes(role))
}

/** Where a person's work begins. Everybody is a client too, so that comes last. */
export function homeOf(account: Account): string {
  const { roles } = account
  if (roles.includes('MANAGER')) return '/manage/orders'
  if (roles.includes('BUYER')) return '/store/kits'
  if (roles.includes('CONTROLLER')) return '/quality/cases'
  if (roles.includes('ADMINISTRATOR')) return '/admin/accounts'
  if (roles.includes('WORKER')) return '/jobs'
  return '/orders'
}

export function isStaff(account: Account): boolean {
  return account.roles.some((role) => role !== 'CLIENT' && role !== 'WORKER')
}
