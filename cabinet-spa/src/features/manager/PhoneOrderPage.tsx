import { Page } from '@/ui'

export default function PhoneOrderPage() {
  return <Page title="PhoneOrderPage">{null}</Page>
}
