import { Page } from '@/ui'

export default function ShortagesPage() {
  return <Page title="ShortagesPage">{null}</Page>
}
