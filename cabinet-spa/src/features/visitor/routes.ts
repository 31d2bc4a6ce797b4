import { defineTexts } from '@/i18n'
import type { Cabinet } from '@/app/pages'

const useMenu = defineTexts(
  'visitor-menu',
  {
    title: 'Артель',
  },
  {
    title: 'Artel',
  },
)

export const visitor: Cabinet = {
  useTitle: () => useMenu()('title'),
  pages: [
    {
      path: '/',
      load: () => import('./HomePage'),
      who: 'everyone',
    },
    {
      path: '/sign-in',
      load: () => import('./SignInPage'),
      who: 'everyone',
    },
    {
      path: '/register',
      load: () => import('./RegisterPage'),
      who: 'everyone',
    },
    {
      path: '/reset-password',
      load: () => import('./ResetPasswordPage'),
      who: 'everyone',
    },
    {
      path: '/confirm-email',
      load: () => import('./ConfirmEmailPage'),
      who: 'everyone',
    },
    {
      path: '/terms',
      load: () => import('./TermsPage'),
      who: 'everyone',
    },
    {
      path: '/profile',
      load: () => import('./ProfilePage'),
      who: 'signed-in',
    },
  ],
}
