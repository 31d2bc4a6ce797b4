import { Button, Group, Modal, Stack, type MantineSize } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useCommon } from './texts'
import { useFocusBack } from './focus'

/** A form in a dialog: it stays open while it is sent and when that fails, so that nothing typed is lost. */
export function FormDialog({
  title,
  confirm,
  busy,
  danger = false,
  size,
  onClose,
  onSubmit,
  children,
}: {
  title: string
  confirm: string
  busy: boolean
  /** What cannot be taken back is red. */
  danger?: boolean
  size?: MantineSize
  onClose: () => void
  onSubmit: (event: FormEvent) => void
  children: ReactNode
}) {
  const common = useCommon()
  useFocusBack()
  return (
    <Modal
      opened
      onClose={() => {
        if (!busy) onClose()
      }}
      title={title}
      centered
      {...(size === undefined ? {} : { size })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={onSubmit}>
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={busy}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy} {...(danger ? { color: 'red.8' } : {})}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
