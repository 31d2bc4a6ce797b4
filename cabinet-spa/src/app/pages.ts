import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Role } from '@/auth/session'

/** A page of a cabinet: this one list feeds the router, the menu and the check of roles. */
export interface PageRoute {
  path: string
  load: () => Promise<{ default: ComponentType }>
  /** Who may open it: everybody, whoever has signed in, or those with one of the roles. */
  who: 'everyone' | 'signed-in' | readonly Role[]
  menu?: MenuEntry
}

export interface MenuEntry {
  /** A hook, so that the label follows the language. */
  useLabel: () => string
  icon: Icon
  /** Also in the bar at the bottom of a phone (the first four at the most). */
  bar?: boolean
}

/** The pages of one role's work, under one heading in the menu. */
export interface Cabinet {
  useTitle: () => string
  pages: PageRoute[]
}
