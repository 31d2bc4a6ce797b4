import { useEffect, useState } from 'react'
import { $api } from '@/api/client'
import { session } from '@/auth/session'
import { useHasRole } from '@/auth/useSession'
import type { Testing } from '@/api/types'

export type Attempt = Testing['AttemptView']
export type Question = Testing['ShownQuestion']

const OFTEN = 2_000
const LONGEST = 15

/** The server's clock by what it last said, whatever the clock of this device says. */
export function skewOf(serverNow: string, receivedAt: number): number {
  return Date.parse(serverNow) - receivedAt
}

/** Whole seconds until the deadline by the server's clock, never less than 0; counts down on the screen. */
export function useSecondsLeft(deadline: string, skew: number): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(deadline) - (Date.now() + skew)) / 1_000))
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(timer)
  }, [])
  return left()
}

/** 4:05, or 1:00:00 for more than an hour. */
export function asClock(seconds: number): string {
  const part = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${part(minutes)}:${part(seconds % 60)}` : `${minutes}:${part(seconds % 60)}`
}

/** Whether all tests of an application are passed, of which this attempt is one. */
export function allPassed(attempts: Attempt[], applicationId: string): boolean {
  const own = attempts.filter((attempt) => attempt.applicationId === applicationId)
  return own.length > 0 && own.every(({ passed }) => passed === true)
}

/** Whether a test of an application is failed: that decides it, and the rest of its tests cannot be started. */
export function isDecided(attempts: Attempt[], applicationId: string): boolean {
  return attempts.some((attempt) => attempt.applicationId === applicationId && attempt.passed === false)
}

/** The newest hundred of one's attempts: as good as all. */
export function useMyAttempts(): Attempt[] {
  const { data } = $api.useQuery('get', '/api/testing/attempts', {
    params: { query: { size: 100 } },
  })
  return data?.items ?? []
}

/**
 * With the last passed test the account becomes a worker a moment later, and its next token says so: it is renewed
 * until it does, so that the menu shows the jobs without signing in again.
 *
 * @returns whether the account is a worker
 */
export function useBecomingWorker(passed: boolean): boolean {
  const worker = useHasRole('WORKER')
  const [tries, setTries] = useState(0)
  const waits = passed && !worker && tries < LONGEST
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(
      () =>
        void session
          .renew()
          .catch(() => undefined)
          .finally(() => setTries((count) => count + 1)),
      tries === 0 ? 500 : OFTEN,
    )
    return () => clearTimeout(timer)
  }, [waits, tries])
  return worker
}
