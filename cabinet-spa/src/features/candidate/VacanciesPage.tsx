import { Page } from '@/ui'

export default function VacanciesPage() {
  return <Page title="VacanciesPage">{null}</Page>
}
