import { Page } from '@/ui'

export default function ConfirmApplicationPage() {
  return <Page title="ConfirmApplicationPage">{null}</Page>
}
