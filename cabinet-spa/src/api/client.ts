import createClient from 'openapi-fetch'
import createQueries from 'openapi-react-query'
import { session } from '@/auth/session'
import { Problem, problemIn } from './problems'
import type { paths as accounts } from './schema/accounts'
import type { paths as analyst } from './schema/analyst'
import type { paths as betting } from './schema/betting'
import type { paths as billing } from './schema/billing'
import type { paths as matching } from './schema/matching'
import type { paths as orders } from './schema/orders'
import type { paths as store } from './schema/store'
import type { paths as testing } from './schema/testing'

export type Paths = accounts & analyst & betting & billing & matching & orders & store & testing

/**
 * Sends a request as the person who is signed in. A token that has run out, or lacks a role given meanwhile, is
 * renewed once. Throws {@link Problem} for every answer that is not ok.
 */
export async function send(request: Request): Promise<Response> {
  const again = request.clone()
  let response = await fetch(await withToken(request))
  if (response.status === 401 && session.mayRenew()) {
    await session.renew()
    response = await fetch(await withToken(again))
  } else if (response.status === 403) {
    const problem = await problemIn(response)
    if (problem.code !== 'role_missing' || !session.mayRenew()) throw problem
    await session.renew()
    response = await fetch(await withToken(again))
  }
  if (!response.ok) throw await problemIn(response)
  return response
}

async function withToken(request: Request): Promise<Request> {
  const token = await session.token()
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}

export const api = createClient<Paths>({ baseUrl: window.location.origin, fetch: send })

/** The same calls as hooks: `$api.useQuery('get', '/api/orders/orders', { params: … })`. */
export const $api = createQueries(api)

/**
 * Sends files as a form.
 *
 * @throws Problem as every other call
 */
export async function upload<T>(path: string, files: Record<string, Blob>, key?: string): Promise<T> {
  const form = new FormData()
  for (const [name, file] of Object.entries(files)) form.append(name, file, 'photo.jpg')
  const headers = key === undefined ? undefined : { 'Idempotency-Key': key }
  const response = await send(
    new Request(new URL(path, window.location.origin), { method: 'POST', body: form, headers }),
  )
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** A file behind the door (a photo, a PDF), which an address in the page could not fetch. */
export async function download(path: string, signal?: AbortSignal): Promise<Blob> {
  const response = await send(new Request(new URL(path, window.location.origin), { signal }))
  return response.blob()
}

export { Problem }
