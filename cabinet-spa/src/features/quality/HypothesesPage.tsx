import { Page } from '@/ui'

export default function HypothesesPage() {
  return <Page title="HypothesesPage">{null}</Page>
}
