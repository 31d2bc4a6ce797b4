import { ActionIcon, Box, Button, Center, Group, Loader, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSession } from '@/auth/useSession'
import { languages, useLanguage } from '@/i18n'
import { HomeLink, SkipLink } from './Logo'
import { useShellTexts } from './texts'

/** Menus and the live link are for people who have signed in; a visitor's first page does without their weight. */
const CabinetShell = lazy(() => import('./CabinetShell'))

export function Shell() {
  const current = useSession()
  if (current.status !== 'signed-in') return <VisitorShell />
  return (
    <Suspense
      fallback={
        <Center mih="100vh">
          <Loader />
        </Center>
      }
    >
      <CabinetShell account={current.account} />
    </Suspense>
  )
}

function VisitorShell() {
  const t = useShellTexts()
  return (
    <Box>
      <SkipLink />
      <Group
        component="header"
        h={60}
        px="md"
        justify="space-between"
        wrap="nowrap"
        bg="var(--artel-surface)"
        style={{ borderBottom: '1px solid var(--artel-line)' }}
      >
        <HomeLink />
        <Group gap="xs" wrap="nowrap">
          <Choices />
          <Button component={Link} to="/sign-in" variant="light" size="sm">
            {t('signIn')}
          </Button>
          <Button component={Link} to="/register" size="sm" visibleFrom="xs">
            {t('register')}
          </Button>
        </Group>
      </Group>
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        p={{ base: 'md', md: 'xl' }}
        style={{ outline: 'none' }}
      >
        <Outlet />
      </Box>
    </Box>
  )
}

function Choices() {
  const t = useShellTexts()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const dark =
    colorScheme === 'dark' ||
    (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  const other = language === 'ru' ? 'en' : 'ru'
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={38}
        c="var(--mantine-color-text)"
        aria-label={other === 'en' ? 'English' : 'Русский'}
        lang={other}
        fz="sm"
        fw={600}
        onClick={() => void languages.choose(other)}
      >
        {other.toUpperCase()}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={38}
        c="var(--mantine-color-text)"
        aria-label={`${t('theme')}: ${t(dark ? 'theme.light' : 'theme.dark')}`}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
      </ActionIcon>
    </>
  )
}
