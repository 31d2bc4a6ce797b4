import { IconTools, IconCalendarTime, IconWallet, IconStars } from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'worker-menu',
  {
    title: 'Моя работа',
    jobs: 'Задания',
    availability: 'График',
    earnings: 'Заработок',
    skills: 'Навыки',
  },
  {
    title: 'My work',
    jobs: 'Jobs',
    availability: 'Hours',
    earnings: 'Earnings',
    skills: 'Skills',
  },
)

export const worker: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/jobs',
      load: () => import('./JobsPage'),
      who: ['WORKER'],
      menu: { useLabel: () => useMenu()('jobs'), icon: IconTools, bar: true },
    },
    {
      path: '/jobs/$orderId',
      load: () => import('./JobPage'),
      who: ['WORKER'],
    },
    {
      path: '/availability',
      load: () => import('./AvailabilityPage'),
      who: ['WORKER'],
      menu: { useLabel: () => useMenu()('availability'), icon: IconCalendarTime, bar: true },
    },
    {
      path: '/earnings',
      load: () => import('./EarningsPage'),
      who: ['WORKER'],
      menu: { useLabel: () => useMenu()('earnings'), icon: IconWallet, bar: true },
    },
    {
      path: '/earnings/payouts/$payoutId',
      load: () => import('./money/PayoutPage'),
      who: ['WORKER'],
    },
    {
      path: '/earnings/payout-details',
      load: () => import('./money/PayoutDetailsPage'),
      who: ['WORKER'],
    },
    {
      path: '/earnings/statement/$lineId',
      load: () => import('./money/LinePage'),
      who: ['WORKER'],
    },
    {
      path: '/skills',
      load: () => import('./SkillsPage'),
      who: ['WORKER'],
      menu: { useLabel: () => useMenu()('skills'), icon: IconStars },
    },
  ],
}
