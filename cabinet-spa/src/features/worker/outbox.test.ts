import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problems'
import { Outbox, type Keeping, type Proof, type Waiting } from './outbox'

class Memory implements Keeping {
  constructor(readonly kept = new Map<string, Waiting>()) {}
  all = () => Promise.resolve([...this.kept.values()])
  put = (item: Waiting) => Promise.resolve(void this.kept.set(item.id, item))
  remove = (id: string) => Promise.resolve(void this.kept.delete(id))
}

let count = 0
function photo(proof: Proof, orderId = 'order', takenAt = `2026-11-25T10:00:0${count}Z`): Waiting {
  count += 1
  return { id: `photo-${count}`, accountId: 'vasya', orderId, proof, photo: new Blob(['jpeg']), takenAt }
}

describe('the outbox', () => {
  const offline = new TypeError('Failed to fetch')
  const sent: string[] = []
  let connection: unknown = null
  let owner: string | null = 'vasya'
  const send = (item: Waiting) => {
    if (connection !== null) return Promise.reject(connection as Error)
    sent.push(`${item.orderId} ${item.proof}`)
    return Promise.resolve()
  }
  const outbox = (memory = new Memory()) => new Outbox(memory, send, () => owner)

  beforeEach(() => {
    vi.useFakeTimers()
    sent.length = 0
    count = 0
    connection = null
    owner = 'vasya'
  })
  afterEach(() => vi.useRealTimers())

  it('sends at once when there is a connection, and keeps nothing', async () => {
    const memory = new Memory()
    const box = outbox(memory)

    await box.add(photo('check-in'))

    expect(sent).toEqual(['order check-in'])
    expect(box.list()).toEqual([])
    expect(memory.kept.size).toBe(0)
  })

  it('keeps a photo without a connection and sends it by itself later', async () => {
    const memory = new Memory()
    const box = outbox(memory)
    connection = offline

    await box.add(photo('check-in'))
    expect(memory.kept.size).toBe(1)
    connection = null
    await vi.advanceTimersByTimeAsync(2_000)

    expect(sent).toEqual(['order check-in'])
    expect(memory.kept.size).toBe(0)
  })

  it('sends what an earlier visit left behind, the check-in before the completion', async () => {
    const left = [
      photo('completion', 'order', '2026-11-25T12:00:00Z'),
      photo('check-in', 'order', '2026-11-25T10:00:00Z'),
    ]
    const box = outbox(new Memory(new Map(left.map((item) => [item.id, item]))))

    await box.flush()

    expect(sent).toEqual(['order check-in', 'order completion'])
  })

  it('holds a completion back while its check-in waits, but not another job', async () => {
    const box = new Outbox(
      new Memory(),
      (item) => (item.orderId === 'stuck' ? Promise.reject(offline) : send(item)),
      () => owner,
    )

    await box.add(photo('check-in', 'stuck'))
    await box.add(photo('completion', 'stuck'))
    await box.add(photo('check-in', 'other'))

    expect(sent).toEqual(['other check-in'])
    expect(box.list().map(({ proof }) => proof)).toEqual(['check-in', 'completion'])
  })

  it('shows what the service refused for good, and does not send it again', async () => {
    const box = outbox()
    connection = new Problem(409, 'illegal_move')

    await box.add(photo('check-in'))
    connection = null
    await box.flush()

    expect(sent).toEqual([])
    expect(box.list()[0]?.refused).toBe('illegal_move')
    await box.discard('photo-1')
    expect(box.list()).toEqual([])
  })

  it('tries again when the server is in trouble or the session has run out', async () => {
    const box = outbox()
    for (const passing of [new Problem(503, 'unavailable'), new Problem(401, 'unauthenticated')]) {
      connection = passing
      await box.add(photo('check-in'))
      expect(box.list()[0]?.refused).toBeUndefined()
    }
    connection = null
    await box.flush()
    expect(sent).toEqual(['order check-in'])
  })

  it('replaces a photo that waits by one that was taken again', async () => {
    const memory = new Memory()
    const box = outbox(memory)
    connection = offline

    await box.add(photo('check-in'))
    await box.add(photo('check-in'))

    expect([...memory.kept.keys()]).toEqual(['photo-2'])
  })

  it("never sends another person's photo", async () => {
    const box = outbox()
    connection = offline
    await box.add(photo('check-in'))

    owner = 'petya'
    connection = null
    await box.flush()
    expect(sent).toEqual([])

    owner = 'vasya'
    await box.flush()
    expect(sent).toEqual(['order check-in'])
  })

  it('makes several calls at once one', async () => {
    const box = outbox()
    connection = offline
    await box.add(photo('check-in'))
    connection = null

    await Promise.all([box.flush(), box.flush(), box.flush()])

    expect(sent).toEqual(['order check-in'])
  })

  it('sends at once, or says that it cannot, where nothing can be kept', async () => {
    const full = new Memory()
    full.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
    const box = outbox(full)

    await box.add(photo('check-in'))
    expect(sent).toEqual(['order check-in'])

    connection = offline
    await expect(box.add(photo('completion'))).rejects.toBe(offline)
    expect(box.list()).toEqual([])
  })

  it('asks less and less often while the connection stays away', async () => {
    const tries = vi.fn(() => Promise.reject(offline))
    const box = new Outbox(new Memory(), tries, () => owner)

    await box.add(photo('check-in'))
    await vi.advanceTimersByTimeAsync(2_000 + 4_000 + 8_000)

    expect(tries).toHaveBeenCalledTimes(4)
  })
})
