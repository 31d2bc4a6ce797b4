import { Page } from '@/ui'

export default function AccountPage() {
  return <Page title="AccountPage">{null}</Page>
}
