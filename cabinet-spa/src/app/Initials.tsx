import { Avatar } from '@mantine/core'

/** The beginnings of the first two words of a name. */
export function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
  return (
    <Avatar radius="xl" color="forest" variant="filled" aria-hidden>
      {letters}
    </Avatar>
  )
}
