import { Page } from '@/ui'

export default function TypePage() {
  return <Page title="TypePage">{null}</Page>
}
