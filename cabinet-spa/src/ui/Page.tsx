import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { useCommon } from './texts'

/**
 * The frame of every page: one h1, where it leads back to, what can be done here. The document is titled after it.
 *
 * @param narrow for forms and for what is read on a phone
 */
export function Page({
  title,
  subtitle,
  back,
  actions,
  narrow = false,
  children,
}: {
  title: string
  subtitle?: ReactNode
  back?: { to: string; label: string }
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}) {
  const t = useCommon()
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`
  }, [title, t])
  return (
    <Box maw={narrow ? 680 : 1240} mx="auto" w="100%">
      <Stack gap="lg">
        <Stack gap={4}>
          {back !== undefined && (
            <Anchor component={Link} to={back.to} size="sm" w="fit-content" py={4}>
              <Group gap={2} wrap="nowrap">
                <IconChevronLeft size={16} aria-hidden />
                {back.label}
              </Group>
            </Anchor>
          )}
          <Group justify="space-between" align="flex-start" gap="sm">
            <Box miw={0}>
              <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
                {title}
              </Title>
              {subtitle !== undefined && (
                <Text c="dimmed" component="div" mt={4}>
                  {subtitle}
                </Text>
              )}
            </Box>
            {actions !== undefined && <Group gap="xs">{actions}</Group>}
          </Group>
        </Stack>
        {children}
      </Stack>
    </Box>
  )
}

/** A titled block of a page. */
export function Section({
  title,
  aside,
  children,
}: {
  title?: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <Box component="section" className="surface" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="md">
        {(title !== undefined || aside !== undefined) && (
          <Group justify="space-between" gap="xs">
            {title !== undefined && (
              <Title order={2} size="h4">
                {title}
              </Title>
            )}
            {aside}
          </Group>
        )}
        {children}
      </Stack>
    </Box>
  )
}

/** Names and values, one under the other on a phone. */
export function Facts({ items }: { items: [label: string, value: ReactNode][] }) {
  return (
    <Box
      component="dl"
      m={0}
      style={{ display: 'grid', gridTemplateColumns: 'minmax(72px, max-content) 1fr', gap: '8px 16px' }}
    >
      {items.map(([label, value]) => (
        <Box key={label} style={{ display: 'contents' }}>
          <Text component="dt" c="dimmed" size="sm" pt={2}>
            {label}
          </Text>
          <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
        </Box>
      ))}
    </Box>
  )
}
