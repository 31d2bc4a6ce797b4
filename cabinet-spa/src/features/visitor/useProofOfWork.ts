import { useCallback, useRef } from 'react'
import { api } from '@/api/client'
import { solve } from '@/auth/proofOfWork'

/** A challenge does not live for ever; a form that stood open longer takes a fresh one. */
const FRESH = 4 * 60_000

/** The proof that a public form sends: looked for in the background from the first key on, spent once. */
export function useProofOfWork() {
  const found = useRef<{ at: number; proof: Promise<string> } | null>(null)

  const begin = useCallback((): Promise<string> => {
    if (found.current === null || Date.now() - found.current.at > FRESH) {
      const proof = api.GET('/api/accounts/challenges').then(({ data }) => solve(data!))
      found.current = { at: Date.now(), proof }
      // Whoever waits for it hears of the failure; the next one tries anew.
      proof.catch(() => (found.current = null))
    }
    return found.current.proof
  }, [])

  const spend = useCallback(async (): Promise<string> => {
    const proof = await begin()
    found.current = null
    return proof
  }, [begin])

  return { begin: () => void begin().catch(() => undefined), spend }
}
