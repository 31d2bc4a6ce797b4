import { SimpleGrid, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

/** Two columns on a desk; on a phone one under the other. */
export function Columns({ children }: { children: [ReactNode, ReactNode] }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg" verticalSpacing="lg" style={{ alignItems: 'start' }}>
      {children.map((child, index) => (
        <Stack key={index} gap="lg" miw={0}>
          {child}
        </Stack>
      ))}
    </SimpleGrid>
  )
}
