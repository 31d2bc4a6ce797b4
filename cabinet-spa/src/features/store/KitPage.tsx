import { Page } from '@/ui'

export default function KitPage() {
  return <Page title="KitPage">{null}</Page>
}
