import { Page } from '@/ui'

export default function AttemptPage() {
  return <Page title="AttemptPage">{null}</Page>
}
