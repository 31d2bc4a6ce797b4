import { Badge, type MantineColor } from '@mantine/core'
import type { ReactNode } from 'react'

/** A state in a word; its colour is never all that tells it. In a narrow column of a table the word stays whole. */
export function StateBadge({
  color,
  state,
  size = 'lg',
  children,
}: {
  color?: MantineColor
  state?: string
  size?: 'md' | 'lg'
  children: ReactNode
}) {
  return (
    <Badge
      variant="light"
      size={size}
      tt="none"
      fw={600}
      {...(color === undefined ? {} : { color })}
      data-state={state}
      styles={{ root: { color: 'var(--mantine-color-text)', minWidth: 'max-content' } }}
    >
      {children}
    </Badge>
  )
}
