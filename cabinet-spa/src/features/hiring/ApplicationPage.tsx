import { Page } from '@/ui'

export default function ApplicationPage() {
  return <Page title="ApplicationPage">{null}</Page>
}
