import { Page } from '@/ui'

export default function ConfirmEmailPage() {
  return <Page title="ConfirmEmailPage">{null}</Page>
}
