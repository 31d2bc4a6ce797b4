import type { components as accounts } from './schema/accounts'
import type { components as analyst } from './schema/analyst'
import type { components as betting } from './schema/betting'
import type { components as billing } from './schema/billing'
import type { components as matching } from './schema/matching'
import type { components as orders } from './schema/orders'
import type { components as store } from './schema/store'
import type { components as testing } from './schema/testing'

/** What each service's answers and requests are called in its OpenAPI document: `Orders['OrderView']`. */
export type Accounts = accounts['schemas']
export type Analyst = analyst['schemas']
export type Betting = betting['schemas']
export type Billing = billing['schemas']
export type Matching = matching['schemas']
export type Orders = orders['schemas']
export type Store = store['schemas']
export type Testing = testing['schemas']

export interface Money {
  amount: string
  currency: string
}

export interface PageOf<T> {
  items: T[]
  page: number
  size: number
  total: number
}
