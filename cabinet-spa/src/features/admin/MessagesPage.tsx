import { Page } from '@/ui'

export default function MessagesPage() {
  return <Page title="MessagesPage">{null}</Page>
}
