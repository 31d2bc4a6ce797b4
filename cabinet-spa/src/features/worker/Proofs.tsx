import { Alert, Button, Group, Image, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCloudUpload, IconPhotoX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Problem } from '@/api/problems'
import { useAccount } from '@/auth/useSession'
import { format, PhotoButton, useCommon, useObjectUrl, useProblemText } from '@/ui'
import type { Proof, Waiting } from './outbox'
import { proofs, startSending, waitingPhoto } from './proofs'
import { useWorkerTexts } from './texts'

/** What this person's photos on the way are; what has been sent shows everywhere at once. */
export function useProofs(orderId?: string): Waiting[] {
  const { accountId } = useAccount()
  const queries = useQueryClient()
  const all = useSyncExternalStore(proofs.subscribe, proofs.list)
  useEffect(() => {
    startSending()
    return proofs.onSent(() => {
      void queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey.some((part) => typeof part === 'string' && part.startsWith('/api/orders/')),
      })
    })
  }, [queries])
  return all.filter(
    (item) => item.accountId === accountId && (orderId === undefined || item.orderId === orderId),
  )
}

/** Photos that wait for a connection, and those that were not accepted. Nothing when there are none. */
export function WaitingProofs({ orderId }: { orderId?: string }) {
  const t = useWorkerTexts()
  const problemText = useProblemText('worker')
  const items = useProofs(orderId)
  const [sending, setSending] = useState(false)
  const waiting = items.filter(({ refused }) => refused === undefined)
  const refused = items.filter((item) => item.refused !== undefined)
  async function now() {
    setSending(true)
    await proofs.flush().catch(() => undefined)
    setSending(false)
  }
  return (
    <>
      {waiting.length > 0 && (
        <Alert
          color="orange"
          role="status"
          title={t('waiting.title')}
          icon={<IconCloudUpload size={20} aria-hidden />}
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
        >
          <Stack gap="xs">
            {waiting.map((item) => (
              <Text size="sm" key={item.id}>
                {t(`waiting.${item.proof}`, { time: format.moment(item.takenAt) })}
              </Text>
            ))}
            <Text size="sm">{t('waiting.hint')}</Text>
            <Button variant="default" w="fit-content" loading={sending} onClick={() => void now()}>
              {t('waiting.now')}
            </Button>
          </Stack>
        </Alert>
      )}
      {refused.map((item) => (
        <Alert
          key={item.id}
          color="red"
          title={t('refused.title')}
          icon={<IconPhotoX size={20} aria-hidden />}
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
        >
          <Stack gap="xs">
            <Text size="sm">
              {t(`refused.${item.proof}`, {
                time: format.moment(item.takenAt),
                reason: problemText(new Problem(409, item.refused ?? '')),
              })}
            </Text>
            <Button variant="default" w="fit-content" onClick={() => void proofs.discard(item.id)}>
              {t('refused.drop')}
            </Button>
          </Stack>
        </Alert>
      ))}
    </>
  )
}

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
