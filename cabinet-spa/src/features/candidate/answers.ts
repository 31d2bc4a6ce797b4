import { asProblem, isPassing } from '@/api/problems'
import type { Testing } from '@/api/types'

export type Answer = Testing['AnswerInput']
export type SaveState = 'none' | 'saving' | 'saved' | 'waiting' | 'refused'

/** What has not reached the service yet outlives a reload here. */
export interface Unsaved {
  read(): Record<string, Answer>
  write(answers: Record<string, Answer>): void
}

interface Kept {
  answer: Answer | undefined
  state: SaveState
}

const SHORTEST = 1_000
const LONGEST = 10_000

export function isAnswered(answer: Answer | null | undefined): boolean {
  if (answer === null || answer === undefined) return false
  if (Array.isArray(answer.choices)) return answer.choices.length > 0
  if (typeof answer.number === 'number') return true
  return typeof answer.text === 'string' && answer.text.trim() !== ''
}

/** A number as people type it, with a comma too; null when it is none the service would take. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

/**
 * Saves each answer as it is given, one request at a time so that an earlier answer never overtakes a later one, and
 * again until it is there. The screen always shows what the candidate entered last.
 */
export class Answers {
  private readonly kept = new Map<string, Kept>()
  private readonly pending = new Map<string, Answer>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private wait = SHORTEST
  private version = 0
  private closed = false

  /**
   * @param given what the service has
   * @param put keeps an answer there
   * @param over the service takes no more answers
   */
  constructor(
    given: Record<string, Answer | undefined>,
    private readonly put: (question: string, answer: Answer) => Promise<void>,
    private readonly unsaved: Unsaved,
    private readonly over: () => void,
  ) {
    const left = unsaved.read()
    for (const [question, answer] of Object.entries(given)) {
      const newer = left[question]
      if (newer !== undefined) this.pending.set(question, newer)
      this.kept.set(question, {
        answer: newer ?? answer,
        state: newer !== undefined ? 'saving' : answer === undefined ? 'none' : 'saved',
      })
    }
    if (this.pending.size > 0) this.later(0)
  }

  /** Changes with every change, for React. */
  readonly snapshot = (): number => this.version

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  answer(question: string): Answer | undefined {
    return this.kept.get(question)?.answer
  }

  state(question: string): SaveState {
    return this.kept.get(question)?.state ?? 'none'
  }

  /** @param pause how long to wait for more of it: a text is not sent at every letter */
  give(question: string, answer: Answer, pause = 0): void {
    this.kept.set(question, { answer, state: 'saving' })
    this.pending.set(question, answer)
    this.remember()
    this.changed()
    this.later(pause)
  }

  /** Sends what is not saved now. @returns whether everything is */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.running
    await this.run()
    return this.pending.size === 0
  }

  /** When the attempt is over nothing is worth keeping. */
  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    this.pending.clear()
    this.unsaved.write({})
  }

  private later(pause: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.run(), pause)
  }

  private run(): Promise<void> {
    this.running ??= this.drain().finally(() => (this.running = null))
    return this.running
  }

  private async drain(): Promise<void> {
    for (;;) {
      const next = this.pending.entries().next()
      if (next.done === true || this.closed) return
      const [question, answer] = next.value
      try {
        await this.put(question, answer)
        this.wait = SHORTEST
        this.done(question, answer, 'saved')
      } catch (error) {
        if (this.closed) return
        const { status } = asProblem(error)
        if (isPassing(error) || status >= 500 || status === 401) {
          for (const waiting of this.pending.keys()) this.mark(waiting, 'waiting')
          this.changed()
          this.later(this.wait)
          this.wait = Math.min(this.wait * 2, LONGEST)
          return
        }
        this.done(question, answer, 'refused')
        if (status === 409 || status === 404) {
          this.over()
          return
        }
      }
    }
  }

  /** An answer that was changed while the earlier one was on its way stays to be sent. */
  private done(question: string, answer: Answer, state: SaveState) {
    if (this.pending.get(question) === answer) {
      this.pending.delete(question)
      this.mark(question, state)
    }
    this.remember()
    this.changed()
  }

  private mark(question: string, state: SaveState) {
    const kept = this.kept.get(question)
    if (kept !== undefined) this.kept.set(question, { ...kept, state })
  }

  private remember() {
    this.unsaved.write(Object.fromEntries(this.pending))
  }

  private changed() {
    this.version += 1
    this.listeners.forEach((listener) => listener())
  }
}
