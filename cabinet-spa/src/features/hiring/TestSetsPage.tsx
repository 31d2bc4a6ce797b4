import { Page } from '@/ui'

export default function TestSetsPage() {
  return <Page title="TestSetsPage">{null}</Page>
}
