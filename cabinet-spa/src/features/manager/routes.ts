import {
  IconListDetails,
  IconCategory,
  IconUsers,
  IconFilterCog,
  IconDiscount,
  IconDice,
  IconChartBar,
} from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'manager-menu',
  {
    title: 'Управление',
    orders: 'Все заказы',
    types: 'Типы заказов',
    workers: 'Исполнители',
    pipelines: 'Подбор',
    discounts: 'Скидки',
    bets: 'Ставки',
    metrics: 'Показатели',
  },
  {
    title: 'Management',
    orders: 'All orders',
    types: 'Order types',
    workers: 'Workers',
    pipelines: 'Matching',
    discounts: 'Discounts',
    bets: 'Bets',
    metrics: 'Metrics',
  },
)

export const manager: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/manage/orders',
      load: () => import('./OrdersPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('orders'), icon: IconListDetails },
    },
    {
      path: '/manage/orders/new',
      load: () => import('./PhoneOrderPage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/orders/$orderId',
      load: () => import('./OrderPage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/types',
      load: () => import('./TypesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('types'), icon: IconCategory },
    },
    {
      path: '/manage/types/$typeId',
      load: () => import('./TypePage'),
      who: ['MANAGER'],
    },
    {
      path: '/manage/workers',
      load: () => import('./WorkersPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('workers'), icon: IconUsers },
    },
    {
      path: '/manage/pipelines',
      load: () => import('./PipelinesPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('pipelines'), icon: IconFilterCog },
    },
    {
      path: '/manage/discounts',
      load: () => import('./DiscountsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('discounts'), icon: IconDiscount },
    },
    {
      path: '/manage/bets',
      load: () => import('./BetsPage'),
      who: ['MANAGER'],
      menu: { useLabel: () => useMenu()('bets'), icon: IconDice },
    },
    {
      path: '/manage/metrics',
      load: () => import('./MetricsPage'),
      who: ['MANAGER', 'CONTROLLER'],
      menu: { useLabel: () => useMenu()('metrics'), icon: IconChartBar },
    },
  ],
}
