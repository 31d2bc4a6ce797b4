import { Page } from '@/ui'

export default function SkillsPage() {
  return <Page title="SkillsPage">{null}</Page>
}
