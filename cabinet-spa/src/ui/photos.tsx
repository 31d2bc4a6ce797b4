import { Button, FileButton, Image, Modal, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { download } from '@/api/client'
import { useCommon } from './texts'

const LONGEST_SIDE = 2048
const QUALITY = 0.85

/**
 * A picture as the service wants it: JPEG of at most 2048 pixels, upright, without the place it was taken at. Sent
 * faster from a phone, and HEIC becomes JPEG where the browser can read it.
 *
 * @throws Error if the browser cannot read the file as a picture
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)),
      'image/jpeg',
      QUALITY,
    )
  })
}

/** A button that opens the camera on a phone, or the files. What it gives is shrunk already. */
export function PhotoButton({
  camera = false,
  multiple = false,
  label,
  loading = false,
  disabled = false,
  variant,
  onPhotos,
  onUnreadable,
}: {
  camera?: boolean
  multiple?: boolean
  label?: string
  loading?: boolean
  disabled?: boolean
  variant?: string
  onPhotos: (photos: Blob[]) => void
  onUnreadable: () => void
}) {
  const t = useCommon()
  const [working, setWorking] = useState(false)
  async function take(files: File[]) {
    setWorking(true)
    try {
      // One at a time: a phone has little memory.
      const photos: Blob[] = []
      for (const file of files) photos.push(await shrink(file))
      if (photos.length > 0) onPhotos(photos)
    } catch {
      onUnreadable()
    } finally {
      setWorking(false)
    }
  }
  return (
    <FileButton
      accept="image/*"
      {...(camera ? { capture: 'environment' as const } : {})}
      multiple={multiple as true}
      onChange={(files) => void take(Array.isArray(files) ? files : files === null ? [] : [files])}
    >
      {(props) => (
        <Button
          {...props}
          {...(variant === undefined ? {} : { variant })}
          size="md"
          loading={loading || working}
          disabled={disabled}
          leftSection={
            camera ? <IconCamera size={20} aria-hidden /> : <IconPhotoPlus size={20} aria-hidden />
          }
        >
          {label ?? (camera ? t('photoTake') : t('photoChoose'))}
        </Button>
      )}
    </FileButton>
  )
}

/** A blob as an address for <img>, given back when it is no longer shown. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (blob === undefined) return setUrl(undefined)
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}

/** A photo that only those concerned may see: fetched with the token, enlarged by a tap. */
export function ProtectedPhoto({ path, alt, size = 120 }: { path: string; alt?: string; size?: number }) {
  const t = useCommon()
  const [large, setLarge] = useState(false)
  const photo = useQuery({
    queryKey: ['photo', path],
    queryFn: ({ signal }) => download(path, signal),
    staleTime: Infinity,
  })
  const url = useObjectUrl(photo.data)
  const text = alt ?? t('photoAlt')
  if (photo.isError) {
    return (
      <Text size="sm" c="dimmed">
        {t('failed')}
      </Text>
    )
  }
  if (url === undefined) return <Skeleton width={size} height={size} radius="md" />
  return (
    <>
      <UnstyledButton onClick={() => setLarge(true)} aria-label={text}>
        <Image src={url} alt="" w={size} h={size} radius="md" fit="cover" />
      </UnstyledButton>
      <Modal
        opened={large}
        onClose={() => setLarge(false)}
        title={text}
        size="auto"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Image src={url} alt={text} mah="75vh" fit="contain" />
      </Modal>
    </>
  )
}
