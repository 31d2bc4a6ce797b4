import { Page } from '@/ui'

export default function ResultsPage() {
  return <Page title="ResultsPage">{null}</Page>
}
