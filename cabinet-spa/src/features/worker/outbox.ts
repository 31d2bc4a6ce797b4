import { asProblem, isPassing } from '@/api/problems'

/** What a worker proves with a photo: being there, and the signed form. */
export type Proof = 'check-in' | 'completion'

/** A photo on its way. It stands in the phone's memory until the service has it. */
export interface Waiting {
  id: string
  /** Whose it is: nobody sends another's photo from the same phone. */
  accountId: string
  orderId: string
  proof: Proof
  photo: Blob
  takenAt: string
  /** Why the service refused it for good; the worker has to see that. */
  refused?: string
}

/** Where photos are kept. */
export interface Keeping {
  all(): Promise<Waiting[]>
  put(item: Waiting): Promise<void>
  remove(id: string): Promise<void>
}

const SHORTEST = 2_000
const LONGEST = 60_000

/** Whether sending it again may help: no connection, a server in trouble, a session that is renewed meanwhile. */
function mayPassLater(error: unknown): boolean {
  const { status } = asProblem(error)
  return isPassing(error) || status >= 500 || status === 401
}

/**
 * Sends proofs one after the other, oldest first, so that a completion never overtakes its check-in. What cannot be
 * sent now is tried again by itself. A repeated send is harmless: the service answers with the order as it is when the
 * move has been made already.
 */
export class Outbox {
  private items: Waiting[] = []
  private loaded: Promise<void> | null = null
  private draining: Promise<void> | null = null
  private wait = SHORTEST
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()
  private readonly sentListeners = new Set<(item: Waiting) => void>()

  /**
   * @param owner who is signed in now; null for nobody
   * @param exclusively runs the work in one tab at a time
   */
  constructor(
    private readonly keeping: Keeping,
    private readonly send: (item: Waiting) => Promise<void>,
    private readonly owner: () => string | null,
    private readonly exclusively: (work: () => Promise<void>) => Promise<void> = (work) => work(),
  ) {}

  /** The same array until something changes. */
  readonly list = (): Waiting[] => this.items

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  onSent(listener: (item: Waiting) => void) {
    this.sentListeners.add(listener)
    return () => void this.sentListeners.delete(listener)
  }

  /** Keeps it first, then sends: whatever happens to the page or the connection, the photo is not lost. */
  async add(item: Waiting): Promise<void> {
    try {
      await this.load()
      await this.keeping.put(item)
    } catch {
      // Nothing can be kept here (no room, a private window): it goes now or not at all.
      await this.send(item)
      this.sentListeners.forEach((listener) => listener(item))
      return
    }
    // One proof of a kind is enough: a photo taken again takes the place of the one that waits.
    const replaced = this.items.filter((one) => one.orderId === item.orderId && one.proof === item.proof)
    for (const { id } of replaced) await this.keeping.remove(id)
    this.become([...this.items.filter((one) => !replaced.includes(one)), item])
    await this.flush()
  }

  async discard(id: string): Promise<void> {
    await this.keeping.remove(id)
    this.become(this.items.filter((item) => item.id !== id))
  }

  /** Sends what waits, now. Several calls at once are one. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.draining ??= this.load()
      .then(() => this.exclusively(() => this.drain()))
      .finally(() => (this.draining = null))
    return this.draining
  }

  load(): Promise<void> {
    this.loaded ??= this.keeping.all().then(
      (kept) => {
        if (kept.length > 0) this.become(kept)
      },
      (error: unknown) => {
        this.loaded = null
        throw error
      },
    )
    return this.loaded
  }

  private async drain(): Promise<void> {
    const stuck = new Set<string>()
    for (;;) {
      const owner = this.owner()
      const item = this.items.find(
        (one) => one.refused === undefined && one.accountId === owner && !stuck.has(one.orderId),
      )
      if (item === undefined) break
      try {
        await this.send(item)
        await this.discard(item.id)
        this.wait = SHORTEST
        this.sentListeners.forEach((listener) => listener(item))
      } catch (error) {
        if (mayPassLater(error)) {
          stuck.add(item.orderId)
        } else {
          const refused = { ...item, refused: asProblem(error).code }
          await this.keeping.put(refused)
          this.become(this.items.map((one) => (one.id === item.id ? refused : one)))
        }
      }
    }
    if (stuck.size > 0) {
      this.timer = setTimeout(() => void this.flush(), this.wait)
      this.wait = Math.min(this.wait * 2, LONGEST)
    }
  }

  private become(items: Waiting[]) {
    this.items = [...items].sort((one, other) => one.takenAt.localeCompare(other.takenAt))
    this.listeners.forEach((listener) => listener())
  }
}
