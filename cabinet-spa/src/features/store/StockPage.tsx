import { Page } from '@/ui'

export default function StockPage() {
  return <Page title="StockPage">{null}</Page>
}
