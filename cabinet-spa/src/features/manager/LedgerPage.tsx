import { Page } from '@/ui'

export default function LedgerPage() {
  return <Page title="LedgerPage">{null}</Page>
}
