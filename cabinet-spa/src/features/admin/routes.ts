import { IconUserCog, IconHistory, IconMailExclamation } from '@tabler/icons-react'
import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'admin-menu',
  {
    title: 'Администрирование',
    accounts: 'Учётные записи',
    audit: 'Журнал',
    messages: 'Отложенные сообщения',
  },
  {
    title: 'Administration',
    accounts: 'Accounts',
    audit: 'Audit log',
    messages: 'Parked messages',
  },
)

export const admin: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/admin/accounts',
      load: () => import('./AccountsPage'),
      who: ['ADMINISTRATOR'],
      menu: { useLabel: () => useMenu()('accounts'), icon: IconUserCog },
    },
    {
      path: '/admin/accounts/$accountId',
      load: () => import('./AccountPage'),
      who: ['ADMINISTRATOR'],
    },
    {
      path: '/admin/audit',
      load: () => import('./AuditPage'),
      who: ['ADMINISTRATOR'],
      menu: { useLabel: () => useMenu()('audit'), icon: IconHistory },
    },
    {
      path: '/admin/messages',
      load: () => import('./MessagesPage'),
      who: ['ADMINISTRATOR'],
      menu: { useLabel: () => useMenu()('messages'), icon: IconMailExclamation },
    },
  ],
}
