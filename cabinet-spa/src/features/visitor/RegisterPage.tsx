import { Page } from '@/ui'

export default function RegisterPage() {
  return <Page title="RegisterPage">{null}</Page>
}
