import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '@/api/client'
import { asProblem } from '@/api/problems'
import { Empty, Failed, Page, Section, Skeletons } from '@/ui'
import { StatusSteps } from './StatusSteps'
import { useCandidateTexts } from './texts'
import { useToken } from './useToken'

/** The link of the first letter. Following it again changes nothing, so a reload is harmless. */
export default function ConfirmApplicationPage() {
  const t = useCandidateTexts()
  const token = useToken()
  const confirmed = useQuery({
    queryKey: ['application-confirmation', token],
    queryFn: async () =>
      (await api.POST('/api/testing/application-confirmations', { body: { token } })).data!,
    enabled: token !== '',
    staleTime: Infinity,
  })
  if (token === '' || (confirmed.isError && asProblem(confirmed.error).status === 404)) {
    return (
      <Page title={t('confirm.bad')} narrow>
        <Empty title={t('confirm.bad')} text={t('confirm.badHint')} action={<Others />} />
      </Page>
    )
  }
  if (confirmed.data === undefined) {
    return (
      <Page title={t('confirm.busy')} narrow>
        {confirmed.isError ? (
          <Failed error={confirmed.error} onRetry={() => void confirmed.refetch()} />
        ) : (
          <Skeletons rows={3} />
        )}
      </Page>
    )
  }
  return (
    <Page title={t('confirm.title')} subtitle={t('confirm.text')} narrow>
      <Section>
        <StatusSteps status={confirmed.data} />
        <Button
          component={Link}
          to="/applications/status"
          search={{ token } as never}
          variant="light"
          size="md"
          w={{ base: '100%', xs: 'fit-content' }}
        >
          {t('status.open')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('status.keep')}
        </Text>
      </Section>
    </Page>
  )
}

export function Others() {
  const t = useCandidateTexts()
  return (
    <Button component={Link} to="/vacancies" variant="light" mt="xs">
      {t('apply.others')}
    </Button>
  )
}
