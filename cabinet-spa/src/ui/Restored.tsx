import { Alert, Anchor, Group, Text } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { defineTexts } from '@/i18n'
import type { Draft } from './draft'

// Not among the words that every page loads.
const useTexts = defineTexts(
  'restored',
  { kept: 'Восстановлено то, что вы набирали раньше.', afresh: 'Начать заново' },
  { kept: 'What you typed earlier is back.', afresh: 'Start afresh' },
)

/** Says that the form began with what was typed before. */
export function Restored<T extends FieldValues>({ draft }: { draft: Draft<T> }) {
  const t = useTexts()
  if (!draft.restored) return null
  return (
    <Alert color="blue" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('kept')}</Text>
        <Anchor component="button" type="button" size="sm" py={4} onClick={draft.startAfresh}>
          {t('afresh')}
        </Anchor>
      </Group>
    </Alert>
  )
}
