import { Page } from '@/ui'

export default function EarningsPage() {
  return <Page title="EarningsPage">{null}</Page>
}
