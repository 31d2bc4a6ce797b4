import { Page } from '@/ui'

export default function NewOrderPage() {
  return <Page title="NewOrderPage">{null}</Page>
}
