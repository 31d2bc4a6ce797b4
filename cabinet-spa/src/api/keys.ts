import { useRef } from 'react'

/** Where crypto.randomUUID is missing (plain http on a phone in the same network), random bytes are not. */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The Idempotency-Key of what is about to be sent: the same input sent again (a double click, a lost answer) carries
 * the same key and does nothing twice; other input gets a key of its own. Call `forget` when it has succeeded.
 */
export function useIdempotencyKey() {
  const keys = useRef(new Map<string, string>())
  return {
    of(input: unknown): string {
      const text = JSON.stringify(input)
      let key = keys.current.get(text)
      if (key === undefined) {
        key = randomId()
        keys.current.set(text, key)
      }
      return key
    },
    forget() {
      keys.current.clear()
    },
  }
}
