import { ActionIcon, Alert, Anchor, AppShell, Box, Burger, Group, NavLink, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconMailForward, IconWifiOff } from '@tabler/icons-react'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '@/api/client'
import { liveLink } from '@/api/live'
import type { Account } from '@/auth/session'
import { useCommon, useShowProblem } from '@/ui'
import { CABINETS, isStaff, mayOpen } from './cabinets'
import { Initials } from './Initials'
import { HomeLink, SkipLink } from './Logo'
import type { PageRoute } from './pages'
import { useShellTexts } from './texts'

const BAR_HEIGHT = 64
/** So many that their names fit on a narrow phone. */
const MOST_IN_BAR = 4

/** What stays around every page of a cabinet: brand, menu, the bar of a phone, who is signed in, the link's health. */
export default function CabinetShell({ account }: { account: Account }) {
  const t = useShellTexts()
  const [opened, menu] = useDisclosure(false)
  const path = useLocation({ select: (location) => location.pathname })
  const bar = !isStaff(account)
  const { close } = menu
  useEffect(() => close(), [path, close])
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 264, breakpoint: 'md', collapsed: { mobile: !opened } }}
      footer={{ height: { base: bar ? BAR_HEIGHT : 0, md: 0 }, collapsed: !bar }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <SkipLink />
      <AppShell.Header bg="var(--artel-surface)" style={{ borderColor: 'var(--artel-line)' }}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={menu.toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={opened ? t('closeMenu') : t('openMenu')}
            />
            <HomeLink />
          </Group>
          <Group gap="xs" wrap="nowrap">
            {isStaff(account) && (
              <Suspense>
                <PaletteButton account={account} />
              </Suspense>
            )}
            <AccountButton account={account} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        bg="var(--artel-surface)"
        style={{ borderColor: 'var(--artel-line)' }}
        aria-label={t('menu')}
        mod={{ closed: !opened }}
      >
        <Box p="sm" style={{ overflowY: 'auto' }}>
          <MainMenu account={account} path={path} />
        </Box>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Stack gap="md">
          <LostLink />
          {!account.emailConfirmed && <Unconfirmed account={account} />}
          <Outlet />
        </Stack>
      </AppShell.Main>
      {bar && (
        <AppShell.Footer
          hiddenFrom="md"
          bg="var(--artel-surface)"
          style={{ borderColor: 'var(--artel-line)', paddingBottom: 'env(safe-area-inset-bottom)' }}
        >
          <Bar account={account} path={path} />
        </AppShell.Footer>
      )}
    </AppShell>
  )
}

/** The menu's page that the address belongs to: the longest path that it starts with. */
function isHere(page: PageRoute, path: string, all: PageRoute[]): boolean {
  const fits = (candidate: PageRoute) => path === candidate.path || path.startsWith(`${candidate.path}/`)
  return fits(page) && !all.some((other) => fits(other) && other.path.length > page.path.length)
}

function entries(account: Account) {
  return CABINETS.map((cabinet) => ({
    cabinet,
    pages: cabinet.pages.filter(
      (page) =>
        page.menu !== undefined && mayOpen(page, account) && !(page.who === 'signed-in' && isStaff(account)),
    ),
  })).filter(({ pages }) => pages.length > 0)
}

function MainMenu({ account, path }: { account: Account; path: string }) {
  const cabinets = entries(account)
  const all = cabinets.flatMap(({ pages }) => pages)
  return (
    <Stack gap="md">
      {cabinets.map(({ cabinet, pages }) => (
        <Box key={pages[0]?.path}>
          <CabinetTitle useTitle={cabinet.useTitle} />
          {pages.map((page) => (
            <MenuLink key={page.path} page={page} here={isHere(page, path, all)} />
          ))}
        </Box>
      ))}
    </Stack>
  )
}

function CabinetTitle({ useTitle }: { useTitle: () => string }) {
  return (
    <Text size="xs" fw={600} c="dimmed" px="sm" pb={4}>
      {useTitle()}
    </Text>
  )
}

function MenuLink({ page, here }: { page: PageRoute; here: boolean }) {
  const entry = page.menu!
  const label = entry.useLabel()
  return (
    <NavLink
      component={Link}
      to={page.path}
      activeOptions={{ exact: true }}
      label={label}
      active={here}
      aria-current={here ? 'page' : undefined}
      leftSection={<entry.icon size={19} stroke={1.7} aria-hidden />}
      style={{ borderRadius: 10 }}
    />
  )
}

function Bar({ account, path }: { account: Account; path: string }) {
  const all = entries(account).flatMap(({ pages }) => pages)
  const shown = all.filter((page) => page.menu?.bar === true).slice(0, MOST_IN_BAR)
  return (
    <Group component="nav" grow h={BAR_HEIGHT} gap={0} wrap="nowrap">
      {shown.map((page) => (
        <BarLink key={page.path} page={page} here={isHere(page, path, all)} />
      ))}
    </Group>
  )
}

function BarLink({ page, here }: { page: PageRoute; here: boolean }) {
  const entry = page.menu!
  const label = entry.useLabel()
  return (
    <Link
      to={page.path}
      className="plain"
      aria-current={here ? 'page' : undefined}
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 2,
        height: '100%',
        minWidth: 0,
        color: here ? 'var(--mantine-primary-color-light-color)' : 'var(--mantine-color-dimmed)',
        fontWeight: here ? 650 : 450,
      }}
    >
      <entry.icon size={22} stroke={here ? 2.1 : 1.6} aria-hidden />
      <Text fz={11} inherit={false} fw="inherit" truncate maw="100%" px={2}>
        {label}
      </Text>
    </Link>
  )
}

const PaletteButton = lazy(() => import('./PaletteButton'))
const AccountMenu = lazy(() => import('./AccountMenu'))

/** The menu behind it comes with the first press, as most visits do without. */
function AccountButton({ account }: { account: Account }) {
  const t = useShellTexts()
  const [wanted, setWanted] = useState(false)
  const button = (
    <ActionIcon
      variant="transparent"
      size={44}
      radius="xl"
      aria-label={t('account', { name: account.name })}
      onClick={() => setWanted(true)}
    >
      <Initials name={account.name} />
    </ActionIcon>
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <AccountMenu account={account} />
    </Suspense>
  )
}

/** Said only when it lasts: a stream that is renewed is no news. */
function LostLink() {
  const common = useCommon()
  const link = useSyncExternalStore(liveLink.subscribe, liveLink.get)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLost(link === 'lost'), link === 'lost' ? 3_000 : 0)
    return () => clearTimeout(timer)
  }, [link])
  if (!lost) return null
  return (
    <Alert color="orange" icon={<IconWifiOff size={20} aria-hidden />} role="status">
      {common('lost')}
    </Alert>
  )
}

function Unconfirmed({ account }: { account: Account }) {
  const t = useShellTexts()
  const show = useShowProblem()
  const [busy, setBusy] = useState(false)
  async function again() {
    setBusy(true)
    try {
      await api.POST('/api/accounts/email-confirmations/requests')
      notifications.show({ message: t('sentAgain') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Alert color="orange" icon={<IconMailForward size={20} aria-hidden />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('confirmEmail', { email: account.email })}</Text>
        <Anchor component="button" type="button" size="sm" disabled={busy} onClick={() => void again()}>
          {t('sendAgain')}
        </Anchor>
      </Group>
    </Alert>
  )
}
