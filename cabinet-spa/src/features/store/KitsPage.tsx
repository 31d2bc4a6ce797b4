import { Page } from '@/ui'

export default function KitsPage() {
  return <Page title="KitsPage">{null}</Page>
}
