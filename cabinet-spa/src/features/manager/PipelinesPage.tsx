import { Page } from '@/ui'

export default function PipelinesPage() {
  return <Page title="PipelinesPage">{null}</Page>
}
