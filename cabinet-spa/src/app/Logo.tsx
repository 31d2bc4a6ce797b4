import { Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useCommon } from '@/ui'

export function HomeLink() {
  const t = useCommon()
  return (
    <Link to="/" className="plain" aria-label={t('brand')}>
      <Group gap={8} wrap="nowrap">
        <svg width="30" height="30" viewBox="0 0 64 64" aria-hidden="true">
          <rect width="64" height="64" rx="14" fill="#2a6b57" />
          <path d="M32 12 14 52h9l3.6-8.6h10.8L41 52h9L32 12Zm0 16.5 3 7.6h-6l3-7.6Z" fill="#fff" />
          <circle cx="47" cy="17" r="5" fill="#f2b84b" />
        </svg>
        <Text fw={700} fz={20} lh={1}>
          {t('brand')}
        </Text>
      </Group>
    </Link>
  )
}

/** For a keyboard: past the menu. */
export function SkipLink() {
  const t = useCommon()
  return (
    <a className="skip" href="#content">
      {t('toContent')}
    </a>
  )
}
