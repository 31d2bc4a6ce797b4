import { Alert, Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { Confirm, format, Section, useShowProblem } from '@/ui'
import { useWorkerTexts } from './texts'

/** "Something is wrong" opens a case for a controller. */
export function Dispute({ orderId, may }: { orderId: string; may: boolean }) {
  const t = useWorkerTexts()
  const queries = useQueryClient()
  const show = useShowProblem('worker')
  const keys = useIdempotencyKey()
  const [opened, dialog] = useDisclosure(false)
  const [busy, setBusy] = useState(false)
  const disputes = $api.useQuery('get', '/api/orders/orders/{orderId}/disputes', {
    params: { path: { orderId }, query: {} },
  })
  const said = disputes.data?.items ?? []
  if (!may && said.length === 0) return null

  async function dispute(text: string) {
    setBusy(true)
    try {
      await api.POST('/api/orders/orders/{orderId}/dispute', {
        params: { path: { orderId }, header: { 'Idempotency-Key': keys.of(text) } },
        body: { text },
      })
      keys.forget()
      notifications.show({ message: t('dispute.done') })
      dialog.close()
      await queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders/{orderId}/disputes'] })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('dispute.title')}>
      {said.map((one) => (
        <Alert
          key={one.id}
          color="orange"
          title={t('dispute.yours', { time: format.moment(one.at) })}
          styles={{ title: { color: 'var(--mantine-color-text)' } }}
        >
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.text}</Text>
        </Alert>
      ))}
      {may && (
        <>
          <Text c="dimmed">{t('dispute.hint')}</Text>
          <Button variant="default" size="md" w="fit-content" onClick={dialog.open}>
            {t('dispute.open')}
          </Button>
          {opened && (
            <Confirm
              opened
              onClose={dialog.close}
              title={t('dispute.title')}
              confirm={t('dispute.confirm')}
              reason={t('dispute.text')}
              busy={busy}
              onConfirm={(text) => void dispute(text)}
            >
              {null}
            </Confirm>
          )}
        </>
      )}
    </Section>
  )
}
