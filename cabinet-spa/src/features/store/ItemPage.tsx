import { Page } from '@/ui'

export default function ItemPage() {
  return <Page title="ItemPage">{null}</Page>
}
