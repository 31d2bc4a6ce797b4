import { Box, Group, Stack, Text } from '@mantine/core'
import type { Store } from '@/api/types'
import { usePeople } from '@/features/people'
import { format } from '@/ui'
import { nameOf, unitOf } from './pieces'
import { useStoreTexts } from './texts'

export type Movement = Store['MovementView']

export function Change({ movement }: { movement: Movement }) {
  const sign = movement.quantity > 0 ? '+' : ''
  return (
    <Text
      span
      inherit
      className="tabular"
      fw={600}
      style={{ whiteSpace: 'nowrap' }}
    >{`${sign}${format.number(movement.quantity)} ${unitOf(movement.unit)}`}</Text>
  )
}

/** A few movements under each other. */
export function Movements({ movements }: { movements: Movement[] }) {
  const t = useStoreTexts()
  const person = usePeople(movements.map(({ actorId }) => actorId))
  return (
    <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
      {movements.map((movement, index) => (
        <Box
          component="li"
          key={movement.id}
          py="xs"
          style={index === 0 ? {} : { borderTop: '1px solid var(--artel-line)' }}
        >
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text>
              {t(`kind.${movement.kind}`)}: {nameOf(movement)}
            </Text>
            <Change movement={movement} />
          </Group>
          <Text size="sm" c="dimmed">
            {format.moment(movement.at)} · {movement.actorName ?? person(movement.actorId)}
            {movement.note != null && movement.note !== '' && ` · ${movement.note}`}
          </Text>
        </Box>
      ))}
    </Stack>
  )
}
