import { Page } from '@/ui'

export default function ApplicationsPage() {
  return <Page title="ApplicationsPage">{null}</Page>
}
