import { Button, Group, Image, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { PhotoButton, useCommon, useObjectUrl } from '@/ui'
import type { Proof } from './outbox'
import { proofs, waitingPhoto } from './proofs'
import { useWorkerTexts } from './texts'

/** Opens the camera, shows what it took, and sends it: now if there is a connection, else as soon as there is. */
export function ProofButton({ orderId, proof }: { orderId: string; proof: Proof }) {
  const t = useWorkerTexts()
  const common = useCommon()
  const [photo, setPhoto] = useState<Blob>()
  const [sending, setSending] = useState(false)
  const url = useObjectUrl(photo)
  const unreadable = () => notifications.show({ color: 'red', message: common('photoUnreadable') })

  async function sendIt() {
    if (photo === undefined || sending) return
    setSending(true)
    try {
      const item = waitingPhoto(orderId, proof, photo)
      await proofs.add(item)
      const left = proofs.list().find(({ id }) => id === item.id)
      if (left === undefined) notifications.show({ message: t(`sent.${proof}`) })
      else if (left.refused === undefined)
        notifications.show({ color: 'orange', message: t(`kept.${proof}`) })
      setPhoto(undefined)
    } catch {
      notifications.show({ color: 'red', message: t('notKept') })
    } finally {
      setSending(false)
    }
  }

  return (
    <>
      <PhotoButton
        camera
        label={t(proof === 'check-in' ? 'checkIn' : 'complete')}
        onPhotos={([taken]) => setPhoto(taken)}
        onUnreadable={unreadable}
      />
      <Modal
        opened={photo !== undefined}
        onClose={() => {
          if (!sending) setPhoto(undefined)
        }}
        title={t(`preview.${proof}`)}
        centered
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack>
          {url !== undefined && (
            <Image src={url} alt={t(`previewAlt.${proof}`)} radius="md" mah="50vh" fit="contain" />
          )}
          <Text size="sm">{t(`previewHint.${proof}`)}</Text>
          <Group justify="flex-end">
            <PhotoButton
              camera
              variant="default"
              label={t('retake')}
              disabled={sending}
              onPhotos={([taken]) => setPhoto(taken)}
              onUnreadable={unreadable}
            />
            <Button size="md" loading={sending} onClick={() => void sendIt()}>
              {t(`send.${proof}`)}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
