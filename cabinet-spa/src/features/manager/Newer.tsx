import { Alert, Button, Group, Text } from '@mantine/core'
import { useCompanyTexts } from './companyTexts'

/** Somebody has saved a version while this one was being edited: what is typed here stays until the new one is wanted. */
export function Newer({ onLoad }: { onLoad: () => void }) {
  const t = useCompanyTexts()
  return (
    <Alert color="orange" role="alert">
      <Group justify="space-between">
        <Text size="sm">{t('problem.outdated')}</Text>
        <Button size="xs" variant="light" onClick={onLoad}>
          {t('loadNewest')}
        </Button>
      </Group>
    </Alert>
  )
}
