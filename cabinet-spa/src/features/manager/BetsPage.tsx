import { Page } from '@/ui'

export default function BetsPage() {
  return <Page title="BetsPage">{null}</Page>
}
