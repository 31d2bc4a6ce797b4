import { Page } from '@/ui'

export default function DefinitionsPage() {
  return <Page title="DefinitionsPage">{null}</Page>
}
