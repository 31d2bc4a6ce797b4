import { Page } from '@/ui'

export default function MoneyPage() {
  return <Page title="MoneyPage">{null}</Page>
}
