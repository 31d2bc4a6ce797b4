import { Page } from '@/ui'

export default function WorkersPage() {
  return <Page title="WorkersPage">{null}</Page>
}
