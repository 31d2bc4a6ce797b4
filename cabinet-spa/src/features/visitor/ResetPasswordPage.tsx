import { Page } from '@/ui'

export default function ResetPasswordPage() {
  return <Page title="ResetPasswordPage">{null}</Page>
}
