import { Page } from '@/ui'

export default function AttemptReviewPage() {
  return <Page title="AttemptReviewPage">{null}</Page>
}
