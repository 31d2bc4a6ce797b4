import { ActionIcon, Button, Group, Image, Loader, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconRefresh, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { upload } from '@/api/client'
import { isPassing } from '@/api/problems'
import { randomId } from '@/api/keys'
import { PhotoButton, ProtectedPhoto, useCommon, useObjectUrl } from '@/ui'
import { useClientProblem } from './problems'
import { useClientTexts } from './texts'

export const MOST_PHOTOS = 5
const SIZE = 88

/** A photo on its way: chosen now (`blob`), or kept by the service already (`id`). */
export interface Photo {
  key: string
  blob?: Blob
  id?: string
  state: 'sending' | 'sent' | 'failed'
}

/**
 * Photos are sent as soon as they are chosen, so that the order itself goes fast and a reload loses none; one that did
 * not get through is sent again by a tap, or when the connection is back.
 */
export function usePhotos(sentIds: string[], onSent: (ids: string[]) => void) {
  const [photos, setPhotos] = useState<Photo[]>(() =>
    sentIds.map((id) => ({ key: id, id, state: 'sent' as const })),
  )
  const show = useClientProblem()
  const latest = useRef(photos)
  latest.current = photos

  const change = useCallback(
    (how: (before: Photo[]) => Photo[]) => {
      const after = how(latest.current)
      latest.current = after
      setPhotos(after)
      onSent(after.flatMap(({ id }) => (id === undefined ? [] : [id])))
    },
    [onSent],
  )

  const send = useCallback(
    async (photo: Photo) => {
      const become = (next: Partial<Photo>) =>
        change((all) => all.map((one) => (one.key === photo.key ? { ...one, ...next } : one)))
      become({ state: 'sending' })
      try {
        const { id } = await upload<{ id: string }>('/api/orders/photos', { photo: photo.blob! })
        become({ id, state: 'sent' })
      } catch (error) {
        if (isPassing(error)) return become({ state: 'failed' })
        change((all) => all.filter((one) => one.key !== photo.key))
        show(error)
      }
    },
    [change, show],
  )

  const retry = useCallback(() => {
    latest.current.filter(({ state }) => state === 'failed').forEach((photo) => void send(photo))
  }, [send])

  useEffect(() => {
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [retry])

  return {
    photos,
    add(blobs: Blob[]): boolean {
      const room = MOST_PHOTOS - latest.current.length
      const taken = blobs.slice(0, room).map((blob): Photo => ({ key: randomId(), blob, state: 'sending' }))
      change((all) => [...all, ...taken])
      taken.forEach((photo) => void send(photo))
      return blobs.length <= room
    },
    remove: (key: string) => change((all) => all.filter((one) => one.key !== key)),
    clear: () => change(() => []),
    retry,
  }
}

export function PhotosInput({ own }: { own: ReturnType<typeof usePhotos> }) {
  const t = useClientTexts()
  const common = useCommon()
  const failed = own.photos.some(({ state }) => state === 'failed')
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('new.photosHint')}
      </Text>
      {own.photos.length > 0 && (
        <Group gap="sm">
          {own.photos.map((photo, index) => (
            <Thumb key={photo.key} photo={photo} number={index + 1} onRemove={() => own.remove(photo.key)} />
          ))}
        </Group>
      )}
      {failed && (
        <Group gap="sm">
          <Text size="sm" c="var(--mantine-color-error)" role="status">
            {common('photoQueued')}
          </Text>
          <Button
            variant="light"
            size="xs"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={own.retry}
          >
            {t('new.photoRetry')}
          </Button>
        </Group>
      )}
      {own.photos.length < MOST_PHOTOS && (
        <div>
          <PhotoButton
            multiple
            variant="default"
            label={t('new.photoAdd')}
            onPhotos={(blobs) => {
              if (!own.add(blobs)) notifications.show({ color: 'orange', message: t('new.photoTooMany') })
            }}
            onUnreadable={() => notifications.show({ color: 'red', message: common('photoUnreadable') })}
          />
        </div>
      )}
    </Stack>
  )
}

function Thumb({ photo, number, onRemove }: { photo: Photo; number: number; onRemove: () => void }) {
  const t = useClientTexts()
  const url = useObjectUrl(photo.blob)
  const text = t('new.photoNumber', { number })
  return (
    <div style={{ position: 'relative', width: SIZE, height: SIZE }} data-photo={photo.state}>
      {photo.blob === undefined && photo.id !== undefined ? (
        <ProtectedPhoto path={`/api/orders/photos/${photo.id}`} alt={text} size={SIZE} />
      ) : (
        <Image
          {...(url === undefined ? {} : { src: url })}
          alt={text}
          w={SIZE}
          h={SIZE}
          radius="md"
          fit="cover"
          style={{ opacity: photo.state === 'sent' ? 1 : 0.5 }}
        />
      )}
      {photo.state === 'sending' && (
        <Loader
          size="sm"
          aria-label={t('new.photoSending')}
          style={{ position: 'absolute', inset: 0, margin: 'auto' }}
        />
      )}
      <ActionIcon
        variant="filled"
        color="dark"
        radius="xl"
        size={28}
        aria-label={t('new.photoRemove', { number })}
        onClick={onRemove}
        style={{ position: 'absolute', top: -8, right: -8 }}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
