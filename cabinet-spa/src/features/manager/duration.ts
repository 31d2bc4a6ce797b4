import { seconds as secondsOf } from '@/ui/format'

export interface HumanDuration {
  hours: number
  minutes: number
  /** Only types made for trials have them; they are kept, not asked for. */
  seconds: number
}

/** `PT1H30M` as a person says it. */
export function toHuman(iso: string): HumanDuration {
  const total = secondsOf(iso)
  return {
    hours: Math.floor(total / 3_600),
    minutes: Math.floor((total % 3_600) / 60),
    seconds: Math.round(total % 60),
  }
}

export function toIso({ hours, minutes, seconds }: HumanDuration): string {
  const parts = [
    hours > 0 ? `${String(hours)}H` : '',
    minutes > 0 ? `${String(minutes)}M` : '',
    seconds > 0 ? `${String(seconds)}S` : '',
  ].join('')
  return parts === '' ? 'PT0S' : `PT${parts}`
}

export function totalSeconds({ hours, minutes, seconds }: HumanDuration): number {
  return hours * 3_600 + minutes * 60 + seconds
}
