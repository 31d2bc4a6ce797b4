import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useCommon } from './texts'
import { useFocusBack } from './focus'

/**
 * Asks before something that cannot be taken back. It stays open while the work runs and when it fails, so that
 * nothing typed is lost, and a second press does nothing.
 *
 * @param reason asks for a reason, which is given to `onConfirm`
 */
export function Confirm({
  opened,
  onClose,
  title,
  confirm,
  danger = false,
  reason,
  reasonOptional = false,
  busy = false,
  disabled = false,
  onlyConfirm = false,
  children,
  onConfirm,
}: {
  opened: boolean
  onClose: () => void
  title: string
  confirm: string
  danger?: boolean
  reason?: string
  reasonOptional?: boolean
  busy?: boolean
  disabled?: boolean
  /** There is nothing left to be taken back: one button. */
  onlyConfirm?: boolean
  children?: ReactNode
  onConfirm: (reason: string) => void
}) {
  const t = useCommon()
  useFocusBack(opened)
  const [text, setText] = useState('')
  const missing = reason !== undefined && !reasonOptional && text.trim() === ''
  return (
    <Modal
      opened={opened}
      onClose={() => {
        if (!busy) onClose()
      }}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        {children}
        {reason !== undefined && (
          <Textarea
            label={reason}
            required={!reasonOptional}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Group justify="flex-end">
          {!onlyConfirm && (
            <Button variant="default" onClick={onClose} disabled={busy}>
              {t('cancel')}
            </Button>
          )}
          <Button
            {...(danger ? { color: 'red.8' } : {})}
            loading={busy}
            disabled={missing || disabled}
            onClick={() => onConfirm(text.trim())}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** What will happen, line by line. */
export function Consequences({ lines }: { lines: string[] }) {
  return (
    <Stack component="ul" gap={4} m={0} pl="lg">
      {lines.map((line) => (
        <li key={line}>
          <Text size="sm">{line}</Text>
        </li>
      ))}
    </Stack>
  )
}
