import { ActionIcon, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Account } from '@/auth/session'
import { useShellTexts } from './texts'

const loadPalette = () => import('./Palette')
const Palette = lazy(loadPalette)

/** Comes with the first press: most visits do without it. */
export default function PaletteButton({ account }: { account: Account }) {
  const t = useShellTexts()
  const [wanted, setWanted] = useState(false)
  function open() {
    if (wanted) void import('@mantine/spotlight').then(({ spotlight }) => spotlight.toggle())
    else setWanted(true)
  }
  // Also from within a field: the keys mean nothing else there.
  useHotkeys([['mod+K', open]], [])
  return (
    <>
      <Tooltip label={`${t('palette')} (Ctrl K)`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          radius="xl"
          aria-label={t('palette')}
          onPointerEnter={() => void loadPalette()}
          onClick={open}
        >
          <IconSearch size={22} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {wanted && (
        <Suspense>
          <Palette account={account} />
        </Suspense>
      )}
    </>
  )
}
