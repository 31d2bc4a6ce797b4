import { Stack, Text, Title } from '@mantine/core'
import { Page, Section } from '@/ui'
import { TERMS_VERSION, useVisitorTexts } from './texts'

export default function TermsPage() {
  const t = useVisitorTexts()
  return (
    <Page title={t('terms.title')} subtitle={t('terms.version', { version: TERMS_VERSION })} narrow>
      <Section>
        <Stack gap="lg">
          {(['1', '2', '3', '4'] as const).map((part) => (
            <div key={part}>
              <Title order={2} size="h4" mb={4}>
                {t(`terms.${part}.title`)}
              </Title>
              <Text>{t(`terms.${part}.text`)}</Text>
            </div>
          ))}
        </Stack>
      </Section>
    </Page>
  )
}
