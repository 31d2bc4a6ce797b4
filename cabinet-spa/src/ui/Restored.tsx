import { Alert, Anchor, Group, Text } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import type { Draft } from './draft'
import { useCommon } from './texts'

/** Says that the form began with what was typed before. */
export function Restored<T extends FieldValues>({ draft }: { draft: Draft<T> }) {
  const t = useCommon()
  if (!draft.restored) return null
  return (
    <Alert color="blue" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('draftKept')}</Text>
        <Anchor component="button" type="button" size="sm" py={4} onClick={draft.startAfresh}>
          {t('draftForget')}
        </Anchor>
      </Group>
    </Alert>
  )
}
