import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { notifications, type NotificationsProps } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react'
import { useRegisterSW } from 'virtual:pwa-register/react'
import { Button, Group, Text } from '@mantine/core'
import { listen } from '@/api/live'
import { isPassing } from '@/api/problems'
import { useSession } from '@/auth/useSession'
import { useCommon } from '@/ui'
import { theme, variables } from '@/ui/theme'
import { router } from './router'

const RETRIES = 3

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < RETRIES && isPassing(error),
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5_000),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** The button that closes a notification says so, in the reader's language. */
function useTheme() {
  const close = useCommon()('close')
  return useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
      }),
    [close],
  )
}

export function App() {
  return (
    <MantineProvider theme={useTheme()} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Told />
        <Live />
        <NewVersion />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}

const SOON = 1_000

/**
 * Where notifications appear. It comes by itself after the page, while there is a connection: the first thing to be
 * told may be that there is none. What was to be told meanwhile waits in the store.
 */
function Told() {
  const [place, setPlace] = useState<{ Notifications: ComponentType<NotificationsProps> }>()
  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout>
    function load() {
      void import('./Notifications').then(
        (loaded) => {
          if (!stopped) setPlace({ Notifications: loaded.default })
        },
        () => {
          if (!stopped) timer = setTimeout(load, 5 * SOON)
        },
      )
    }
    timer = setTimeout(load, SOON)
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [])
  if (place === undefined) return null
  return <place.Notifications position="top-right" />
}

/** The stream follows who is signed in; what one person has loaded is not shown to the next. */
function Live() {
  const current = useSession()
  const id = current.status === 'signed-in' ? current.account.accountId : null
  const before = useRef(id)
  useEffect(() => {
    if (before.current !== null && before.current !== id) queries.clear()
    before.current = id
    if (id !== null) return listen(queries)
    return undefined
  }, [id])
  return null
}

/** A new version waits until it is welcome. */
function NewVersion() {
  const t = useCommon()
  const {
    needRefresh: [needed],
    updateServiceWorker,
  } = useRegisterSW()
  useEffect(() => {
    if (!needed) return
    notifications.show({
      id: 'new-version',
      autoClose: false,
      message: (
        <Group justify="space-between">
          <Text size="sm">{t('newVersion')}</Text>
          <Button size="xs" onClick={() => void updateServiceWorker(true)}>
            {t('reload')}
          </Button>
        </Group>
      ),
    })
  }, [needed, t, updateServiceWorker])
  return null
}
