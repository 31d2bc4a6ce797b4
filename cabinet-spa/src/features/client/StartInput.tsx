import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useClientTexts } from './texts'
import { FARTHEST_DAYS, wallTime } from './when'

/** Day and time of a start, as on a clock at the place; the value is such as `2026-11-25T09:30`. */
export function StartInput({
  value,
  zone,
  leadSeconds,
  error,
  hint,
  onChange,
  onBlur,
}: {
  value: string
  zone: string
  leadSeconds: number
  error?: string | undefined
  hint?: string
  onChange: (value: string) => void
  onBlur?: () => void
}) {
  const t = useClientTexts()
  const id = useId()
  const [day = '', time = ''] = value.split('T')
  const now = Date.now()
  const more = {
    'aria-describedby': `${id}-more`,
    'aria-invalid': error !== undefined,
    required: true,
    onBlur,
    error: error !== undefined,
  }
  return (
    <Stack gap={6}>
      <Group grow gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          type="date"
          name="startsOn"
          label={t('new.date')}
          min={wallTime(now + leadSeconds * 1_000, zone).slice(0, 10)}
          max={wallTime(now + FARTHEST_DAYS * 86_400_000, zone).slice(0, 10)}
          value={day}
          onChange={(event) => onChange(`${event.currentTarget.value}T${time}`)}
          {...more}
        />
        <TextInput
          type="time"
          name="startsAtTime"
          label={t('new.time')}
          step={300}
          value={time}
          onChange={(event) => onChange(`${day}T${event.currentTarget.value}`)}
          {...more}
        />
      </Group>
      <div id={`${id}-more`}>
        {error !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
    </Stack>
  )
}
