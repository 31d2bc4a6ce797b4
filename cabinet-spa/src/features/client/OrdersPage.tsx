import { Page } from '@/ui'

export default function OrdersPage() {
  return <Page title="OrdersPage">{null}</Page>
}
