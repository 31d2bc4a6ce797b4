import {
  IconUserSearch,
  IconBriefcase,
  IconHelp,
  IconChecklist,
  IconStack2,
  IconReportAnalytics,
} from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'hiring-menu',
  {
    title: 'Наём и тесты',
    applications: 'Кандидаты',
    vacancies: 'Вакансии',
    questions: 'Вопросы',
    tests: 'Тесты',
    testSets: 'Наборы тестов',
    results: 'Результаты',
  },
  {
    title: 'Hiring and tests',
    applications: 'Candidates',
    vacancies: 'Vacancies',
    questions: 'Questions',
    tests: 'Tests',
    testSets: 'Test sets',
    results: 'Results',
  },
)

export const hiring: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/applications',
      load: () => import('./ApplicationsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('applications'), icon: IconUserSearch },
    },
    {
      path: '/applications/$applicationId',
      load: () => import('./ApplicationPage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/vacancies',
      load: () => import('./VacanciesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('vacancies'), icon: IconBriefcase },
    },
    {
      path: '/manage/questions',
      load: () => import('./QuestionsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('questions'), icon: IconHelp },
    },
    {
      path: '/manage/questions/$questionId',
      load: () => import('./QuestionPage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/tests',
      load: () => import('./TestsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('tests'), icon: IconChecklist },
    },
    {
      path: '/manage/tests/$testId',
      load: () => import('./TestPage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/test-sets',
      load: () => import('./TestSetsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('testSets'), icon: IconStack2 },
    },
    {
      path: '/manage/results',
      load: () => import('./ResultsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('results'), icon: IconReportAnalytics },
    },
    {
      path: '/manage/attempts/$attemptId',
      load: () => import('./AttemptReviewPage'),
      who: ['MANAGER'],
    },
  ],
}
