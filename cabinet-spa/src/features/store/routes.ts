import {
  IconPackage,
  IconShoppingCart,
  IconBuildingWarehouse,
  IconArrowsExchange,
  IconListCheck,
} from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'store-menu',
  {
    title: 'Склад',
    kits: 'Комплекты',
    shortages: 'Докупить',
    stock: 'Остатки',
    movements: 'Движения',
    definitions: 'Состав комплектов',
  },
  {
    title: 'Warehouse',
    kits: 'Kits',
    shortages: 'To buy',
    stock: 'Stock',
    movements: 'Movements',
    definitions: 'Kit contents',
  },
)

export const store: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/store/kits',
      load: () => import('./KitsPage'),
      who: ['BUYER'],
      menu: { useLabel: () => useMenu()('kits'), icon: IconPackage },
    },
    {
      path: '/store/kits/$kitId',
      load: () => import('./KitPage'),
      who: ['BUYER'],
    },
    {
      path: '/store/shortages',
      load: () => import('./ShortagesPage'),
      who: ['BUYER'],
      menu: { useLabel: () => useMenu()('shortages'), icon: IconShoppingCart },
    },
    {
      path: '/store/stock',
      load: () => import('./StockPage'),
      who: ['BUYER'],
      menu: { useLabel: () => useMenu()('stock'), icon: IconBuildingWarehouse },
    },
    {
      path: '/store/items/$itemId',
      load: () => import('./ItemPage'),
      who: ['BUYER'],
    },
    {
      path: '/store/movements',
      load: () => import('./MovementsPage'),
      who: ['BUYER'],
      menu: { useLabel: () => useMenu()('movements'), icon: IconArrowsExchange },
    },
    {
      path: '/store/definitions',
      load: () => import('./DefinitionsPage'),
      who: ['BUYER'],
      menu: { useLabel: () => useMenu()('definitions'), icon: IconListCheck },
    },
  ],
}
