import { Page } from '@/ui'

export default function QuestionPage() {
  return <Page title="QuestionPage">{null}</Page>
}
