import { Page } from '@/ui'

export default function DiscountsPage() {
  return <Page title="DiscountsPage">{null}</Page>
}
