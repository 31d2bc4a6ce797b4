import { Page } from '@/ui'

export default function CasesPage() {
  return <Page title="CasesPage">{null}</Page>
}
