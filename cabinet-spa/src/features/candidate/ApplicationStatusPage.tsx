import { Page } from '@/ui'

export default function ApplicationStatusPage() {
  return <Page title="ApplicationStatusPage">{null}</Page>
}
