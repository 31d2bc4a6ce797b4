import { Page } from '@/ui'

export default function JobsPage() {
  return <Page title="JobsPage">{null}</Page>
}
