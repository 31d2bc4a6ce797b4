import { IconShieldCheck, IconBulb, IconMessageExclamation } from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'quality-menu',
  {
    title: 'Качество',
    cases: 'Проверки',
    disputes: 'Возражения',
    hypotheses: 'Гипотезы',
  },
  {
    title: 'Quality',
    cases: 'Reviews',
    disputes: 'Disputes',
    hypotheses: 'Hypotheses',
  },
)

export const quality: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/quality/cases',
      load: () => import('./CasesPage'),
      who: ['CONTROLLER'],
      menu: { useLabel: () => useMenu()('cases'), icon: IconShieldCheck },
    },
    {
      path: '/quality/cases/$caseId',
      load: () => import('./CasePage'),
      who: ['CONTROLLER'],
    },
    {
      path: '/cases/$caseId',
      load: () => import('./CaseLink'),
      who: ['CONTROLLER'],
    },
    {
      path: '/quality/disputes',
      load: () => import('./DisputesPage'),
      who: ['CONTROLLER'],
      menu: { useLabel: () => useMenu()('disputes'), icon: IconMessageExclamation },
    },
    {
      path: '/quality/disputes/$disputeId',
      load: () => import('./DisputePage'),
      who: ['CONTROLLER'],
    },
    {
      path: '/disputes',
      load: () => import('./DisputesLink'),
      who: ['CONTROLLER'],
    },
    {
      path: '/quality/hypotheses',
      load: () => import('./HypothesesPage'),
      who: ['CONTROLLER', 'MANAGER'],
      menu: { useLabel: () => useMenu()('hypotheses'), icon: IconBulb },
    },
    {
      path: '/quality/hypotheses/$hypothesisId',
      load: () => import('./HypothesisPage'),
      who: ['CONTROLLER', 'MANAGER'],
    },
  ],
}
