import { Page } from '@/ui'

export default function TestPage() {
  return <Page title="TestPage">{null}</Page>
}
