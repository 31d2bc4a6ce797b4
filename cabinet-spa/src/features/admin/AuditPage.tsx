import { Page } from '@/ui'

export default function AuditPage() {
  return <Page title="AuditPage">{null}</Page>
}
