import { Page } from '@/ui'

export default function AcceptInvitationPage() {
  return <Page title="AcceptInvitationPage">{null}</Page>
}
