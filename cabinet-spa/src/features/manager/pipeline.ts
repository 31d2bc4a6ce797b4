import type { Matching } from '@/api/types'

export type Stage = Matching['StageView']

export type Change =
  | { kind: 'weight'; step: string; from: number; to: number }
  | { kind: 'on' | 'off' | 'added' | 'removed'; step: string }
  | { kind: 'order' }

/** What somebody has changed, said as they did it. */
export function changes(before: readonly Stage[], after: readonly Stage[]): Change[] {
  const found: Change[] = []
  for (const stage of after) {
    const was = before.find(({ step }) => step === stage.step)
    if (was === undefined) found.push({ kind: 'added', step: stage.step })
    else {
      if (was.on !== stage.on) found.push({ kind: stage.on ? 'on' : 'off', step: stage.step })
      if (was.weight !== stage.weight) {
        found.push({ kind: 'weight', step: stage.step, from: was.weight, to: stage.weight })
      }
    }
  }
  for (const stage of before) {
    if (!after.some(({ step }) => step === stage.step)) found.push({ kind: 'removed', step: stage.step })
  }
  const common = (stages: readonly Stage[], others: readonly Stage[]) =>
    stages.map(({ step }) => step).filter((step) => others.some((other) => other.step === step))
  if (common(before, after).join() !== common(after, before).join()) found.push({ kind: 'order' })
  return found
}

/** The same stages with one of them a place up or down; as they were at the ends. */
export function moved(stages: readonly Stage[], index: number, by: -1 | 1): Stage[] {
  const to = index + by
  const next = [...stages]
  const [stage] = next.splice(index, 1)
  if (stage === undefined || to < 0 || to > next.length) return [...stages]
  next.splice(to, 0, stage)
  return next
}
