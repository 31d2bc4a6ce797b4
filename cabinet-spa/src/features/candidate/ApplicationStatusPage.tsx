import { $api } from '@/api/client'
import { asProblem } from '@/api/problems'
import { inLanguage } from '@/features/order'
import { Empty, format, Page, QueryState, Section } from '@/ui'
import { Others } from './ConfirmApplicationPage'
import { StatusSteps } from './StatusSteps'
import { useCandidateTexts } from './texts'
import { useToken } from './useToken'

const EVERY = 30_000

export default function ApplicationStatusPage() {
  const t = useCandidateTexts()
  const token = useToken()
  const status = $api.useQuery(
    'get',
    '/api/testing/applications/status',
    { params: { query: { token } } },
    // Nobody is signed in, so no stream tells of changes.
    { enabled: token !== '', refetchInterval: EVERY },
  )
  const failure = status.error as unknown
  if (token === '' || (failure !== null && asProblem(failure).status === 404)) {
    return (
      <Page title={t('status.title')} narrow>
        <Empty title={t('confirm.bad')} text={t('confirm.badHint')} action={<Others />} />
      </Page>
    )
  }
  return (
    <Page
      title={t('status.title')}
      subtitle={
        status.data !== undefined &&
        t('status.of', { vacancy: inLanguage(status.data.vacancy), day: format.day(status.data.appliedAt) })
      }
      narrow
    >
      <QueryState query={status}>
        {(data) => (
          <Section>
            <StatusSteps status={data} />
          </Section>
        )}
      </QueryState>
    </Page>
  )
}
