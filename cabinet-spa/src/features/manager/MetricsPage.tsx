import { Page } from '@/ui'

export default function MetricsPage() {
  return <Page title="MetricsPage">{null}</Page>
}
