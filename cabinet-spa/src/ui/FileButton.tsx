import { Button, type MantineSize } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { download } from '@/api/client'
import { saveFile } from './csv'
import { useShowProblem } from './problems'

/**
 * A file that a service makes, behind the door: a PDF, a file for the bank.
 *
 * @param namespace of the texts in which a refusal is said
 */
export function FileButton({
  path,
  name,
  namespace,
  size,
  children,
}: {
  path: string
  name: string
  namespace: string
  size?: MantineSize
  children: string
}) {
  const show = useShowProblem(namespace)
  const [busy, setBusy] = useState(false)
  async function save() {
    setBusy(true)
    try {
      saveFile(name, await download(path))
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={busy}
      {...(size === undefined ? {} : { size, px: 'sm' })}
      onClick={() => void save()}
    >
      {children}
    </Button>
  )
}
