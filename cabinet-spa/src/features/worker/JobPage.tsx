import { Page } from '@/ui'

export default function JobPage() {
  return <Page title="JobPage">{null}</Page>
}
