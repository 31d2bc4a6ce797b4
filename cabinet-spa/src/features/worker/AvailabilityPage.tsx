import { Page } from '@/ui'

export default function AvailabilityPage() {
  return <Page title="AvailabilityPage">{null}</Page>
}
