import { Page } from '@/ui'

export default function TestsPage() {
  return <Page title="TestsPage">{null}</Page>
}
