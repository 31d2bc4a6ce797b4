import { Page } from '@/ui'

export default function ApplyPage() {
  return <Page title="ApplyPage">{null}</Page>
}
