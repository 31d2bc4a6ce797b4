import { format, StateBadge } from '@/ui'
import { useWorkerTexts } from './texts'
import { useNow } from './useNow'

/** How long until it starts, or how long it has been going on. */
export function Countdown({ startsAt, running }: { startsAt: string; running: boolean }) {
  const t = useWorkerTexts()
  const seconds = (Date.parse(startsAt) - useNow()) / 1_000
  const time = format.duration(Math.max(60, Math.round(Math.abs(seconds) / 60) * 60))
  const passed = seconds < -60
  const text = running
    ? t('goingOn', { time })
    : passed
      ? t('lateBy', { time })
      : seconds < 60
        ? t('startsNow')
        : t('startsIn', { time })
  if (running && !passed) return null
  return (
    <StateBadge color={!running && passed ? 'red' : seconds < 3_600 ? 'orange' : 'forest'}>{text}</StateBadge>
  )
}
