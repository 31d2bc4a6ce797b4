import { Page } from '@/ui'

export default function OrderPage() {
  return <Page title="OrderPage">{null}</Page>
}
