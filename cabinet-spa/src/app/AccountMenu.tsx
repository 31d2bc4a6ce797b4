import { ActionIcon, Box, Menu, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { session, type Account } from '@/auth/session'
import { languages, useLanguage, type Language } from '@/i18n'
import { Initials } from './Initials'
import { useShellTexts } from './texts'

/** Opened as soon as it is there: it was asked for by a press. */
export default function AccountMenu({ account }: { account: Account }) {
  const t = useShellTexts()
  const navigate = useNavigate()
  return (
    <Menu defaultOpened position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="transparent"
          size={44}
          radius="xl"
          aria-label={t('account', { name: account.name })}
        >
          <Initials name={account.name} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)" truncate>
            {account.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {account.email}
          </Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/profile" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t('profile')}
        </Menu.Item>
        <Menu.Divider />
        <Box px="sm" py={6}>
          <Choices />
        </Box>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => void session.signOut().then(() => navigate({ to: '/sign-in' }))}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Choices() {
  const t = useShellTexts()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('language')}
        value={language}
        onChange={(value) => void languages.choose(value as Language)}
        data={[
          { value: 'ru', label: 'Русский' },
          { value: 'en', label: 'English' },
        ]}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('theme')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
        data={[
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
          { value: 'auto', label: t('theme.auto') },
        ]}
      />
    </Stack>
  )
}
