import { IconHome, IconCirclePlus, IconCreditCard } from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'client-menu',
  {
    title: 'Мои заказы',
    orders: 'Заказы',
    newOrder: 'Попросить помощи',
    money: 'Оплата',
  },
  {
    title: 'My orders',
    orders: 'Orders',
    newOrder: 'Request help',
    money: 'Payments',
  },
)

export const client: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/orders',
      load: () => import('./OrdersPage'),
      who: ['CLIENT'],
      menu: { useLabel: () => useMenu()('orders'), icon: IconHome, bar: true },
    },
    {
      path: '/orders/new',
      load: () => import('./NewOrderPage'),
      who: ['CLIENT'],
      menu: { useLabel: () => useMenu()('newOrder'), icon: IconCirclePlus, bar: true },
    },
    {
      path: '/orders/$orderId',
      load: () => import('./OrderPage'),
      who: 'signed-in',
    },
    {
      path: '/money',
      load: () => import('./MoneyPage'),
      who: ['CLIENT'],
      menu: { useLabel: () => useMenu()('money'), icon: IconCreditCard, bar: true },
    },
    {
      path: '/money/invoices',
      load: () => import('./money/InvoicesPage'),
      who: ['CLIENT'],
    },
    {
      path: '/money/invoices/$invoiceId',
      load: () => import('./money/InvoicePage'),
      who: ['CLIENT'],
    },
    {
      path: '/money/statement/$lineId',
      load: () => import('./money/LinePage'),
      who: ['CLIENT'],
    },
  ],
}
