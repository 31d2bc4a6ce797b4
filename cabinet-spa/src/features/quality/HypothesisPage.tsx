import { Page } from '@/ui'

export default function HypothesisPage() {
  return <Page title="HypothesisPage">{null}</Page>
}
