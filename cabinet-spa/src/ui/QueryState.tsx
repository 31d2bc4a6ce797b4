import { Button, Center, Skeleton, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCloudOff, IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useProblemText } from './problems'
import { useCommon } from './texts'

export function Skeletons({ rows = 4, height = 64 }: { rows?: number; height?: number }) {
  const t = useCommon()
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  )
}

/** An empty list is no dead end: it says what to do. */
export function Empty({ title, text, action }: { title?: string; text?: string; action?: ReactNode }) {
  return (
    <Center className="surface" p="xl">
      <Stack align="center" gap="xs" maw={420} py="md">
        <ThemeIcon variant="light" size={52} radius="xl" aria-hidden>
          <IconInbox size={26} stroke={1.5} />
        </ThemeIcon>
        {title !== undefined && (
          <Title order={2} size="h4" ta="center">
            {title}
          </Title>
        )}
        {text !== undefined && (
          <Text c="dimmed" ta="center">
            {text}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  )
}

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useCommon()
  const text = useProblemText()
  return (
    <Center className="surface" p="xl" role="alert">
      <Stack align="center" gap="xs" maw={420} py="md">
        <ThemeIcon variant="light" color="red" size={52} radius="xl" aria-hidden>
          <IconCloudOff size={26} stroke={1.5} />
        </ThemeIcon>
        <Title order={2} size="h4" ta="center">
          {t('failed')}
        </Title>
        <Text c="dimmed" ta="center">
          {text(error)}
        </Text>
        <Button variant="light" onClick={onRetry}>
          {t('retry')}
        </Button>
      </Stack>
    </Center>
  )
}

interface Asked<T> {
  data: T | undefined
  error: unknown
  isPending: boolean
  refetch: () => unknown
}

/** Skeletons while loading, an error that can be retried, else the content. What was loaded stays on the screen. */
export function QueryState<T>({
  query,
  skeleton,
  children,
}: {
  query: Asked<T>
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return skeleton ?? <Skeletons />
  return <Failed error={query.error} onRetry={() => void query.refetch()} />
}

/** Skeletons until every query has answered for the first time: blocks below others do not move under a finger. */
export function Together({
  queries,
  skeleton,
  children,
}: {
  queries: { isPending: boolean }[]
  skeleton?: ReactNode
  children: ReactNode
}) {
  return queries.some(({ isPending }) => isPending) ? (skeleton ?? <Skeletons />) : children
}
