import { Page } from '@/ui'

export default function TypesPage() {
  return <Page title="TypesPage">{null}</Page>
}
