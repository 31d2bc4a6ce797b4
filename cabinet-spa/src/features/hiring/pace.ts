import type { Reviewed } from './data'

/** Reading a question takes longer than this; who answers sooner knew it beforehand, or guessed. */
const SUSPICIOUS = 3

export interface Pace {
  seconds: number
  fast: boolean
}

/**
 * How long each answer took: since the answer before it, or since the start. Only the last time each answer was kept
 * is known, so that of an answer changed later the change is what counts.
 */
export function paceOf(
  startedAt: string | null | undefined,
  questions: Pick<Reviewed, 'questionId' | 'answeredAt' | 'kind'>[],
): Map<string, Pace> {
  const paces = new Map<string, Pace>()
  if (startedAt == null) return paces
  let before = Date.parse(startedAt)
  const answered = questions
    .flatMap(({ questionId, answeredAt }) =>
      answeredAt == null ? [] : [{ questionId, at: Date.parse(answeredAt) }],
    )
    .sort((one, other) => one.at - other.at)
  for (const { questionId, at } of answered) {
    const seconds = Math.max(0, Math.round((at - before) / 1_000))
    paces.set(questionId, { seconds, fast: seconds < SUSPICIOUS })
    before = at
  }
  return paces
}
