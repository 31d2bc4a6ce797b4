import { upload } from '@/api/client'
import { randomId } from '@/api/keys'
import { session } from '@/auth/session'
import { Outbox, type Keeping, type Proof, type Waiting } from './outbox'

const STORE = 'waiting'

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('artel-proofs', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('no database'))
  })
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
    })
  } finally {
    db.close()
  }
}

const inBrowser: Keeping = {
  all: () => run<Waiting[]>('readonly', (store) => store.getAll()),
  put: async (item) => void (await run('readwrite', (store) => store.put(item))),
  remove: async (id) => void (await run('readwrite', (store) => store.delete(id))),
}

function whoIsHere(): string | null {
  const current = session.get()
  return current.status === 'signed-in' ? current.account.accountId : null
}

async function inOneTab(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('artel-proofs', work)
  else await work()
}

async function send(item: Waiting): Promise<void> {
  await upload(`/api/orders/orders/${item.orderId}/${item.proof}`, { photo: item.photo })
}

/** The photos of this browser that are on their way. */
export const proofs = new Outbox(inBrowser, send, whoIsHere, inOneTab)

export function waitingPhoto(orderId: string, proof: Proof, photo: Blob): Waiting {
  const accountId = whoIsHere()
  if (accountId === null) throw new Error('this is for people who have signed in')
  return { id: randomId(), accountId, orderId, proof, photo, takenAt: new Date().toISOString() }
}

let started = false

/** From the first page of a worker on: what waits is sent when the connection, the page or the person comes back. */
export function startSending() {
  if (started) return
  started = true
  const flush = () => void proofs.flush().catch(() => undefined)
  window.addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') flush()
  })
  session.subscribe(() => {
    if (whoIsHere() !== null) flush()
  })
  flush()
}
