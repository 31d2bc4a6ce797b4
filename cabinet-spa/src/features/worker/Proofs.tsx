import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconCloudUpload, IconPhotoX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Problem } from '@/api/problems'
import { useAccount } from '@/auth/useSession'
import { format, useProblemText } from '@/ui'
import type { Waiting } from './outbox'
import { proofs, startSending } from './proofs'
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
