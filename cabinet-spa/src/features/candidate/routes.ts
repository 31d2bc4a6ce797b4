import { IconClipboardCheck } from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'candidate-menu',
  {
    title: 'Кандидат',
    tests: 'Мои тесты',
  },
  {
    title: 'Candidate',
    tests: 'My tests',
  },
)

export const candidate: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/vacancies',
      load: () => import('./VacanciesPage'),
      who: 'everyone',
    },
    {
      path: '/vacancies/$vacancyId',
      load: () => import('./ApplyPage'),
      who: 'everyone',
    },
    {
      path: '/applications/confirm',
      load: () => import('./ConfirmApplicationPage'),
      who: 'everyone',
    },
    {
      path: '/applications/status',
      load: () => import('./ApplicationStatusPage'),
      who: 'everyone',
    },
    {
      path: '/tests/accept',
      load: () => import('./AcceptInvitationPage'),
      who: 'everyone',
    },
    {
      path: '/tests',
      load: () => import('./TestsPage'),
      who: 'signed-in',
      menu: { useLabel: () => useMenu()('tests'), icon: IconClipboardCheck },
    },
    {
      path: '/tests/$attemptId',
      load: () => import('./AttemptPage'),
      who: 'signed-in',
    },
  ],
}
