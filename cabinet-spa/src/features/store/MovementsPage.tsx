import { Page } from '@/ui'

export default function MovementsPage() {
  return <Page title="MovementsPage">{null}</Page>
}
