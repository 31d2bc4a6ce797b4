import { Page } from '@/ui'

export default function QuestionsPage() {
  return <Page title="QuestionsPage">{null}</Page>
}
