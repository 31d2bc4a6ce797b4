import { Alert, Box, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { useOrderTexts } from '@/features/order'
import { Confirm, format, QueryState, Section, useDraftText, useShowProblem } from '@/ui'
import { useWorkerTexts } from './texts'

const FIRST = 20
/** As many as the service gives at once. */
const MOST = 100

/** What client, worker and managers write to each other, the latest at the bottom. What is typed outlives a reload. */
export function Thread({ orderId, mayWrite }: { orderId: string; mayWrite: boolean }) {
  const t = useWorkerTexts()
  const order = useOrderTexts()
  const queries = useQueryClient()
  const show = useShowProblem('worker')
  const keys = useIdempotencyKey()
  const [size, setSize] = useState(FIRST)
  const [text, setText] = useDraftText(`message.${orderId}`)
  const [busy, setBusy] = useState(false)
  const messages = $api.useQuery(
    'get',
    '/api/orders/orders/{orderId}/messages',
    { params: { path: { orderId }, query: { size } as never } },
    { placeholderData: keepPreviousData },
  )

  async function send() {
    if (busy || text.trim() === '') return
    setBusy(true)
    try {
      const body = { text: text.trim() }
      await api.POST('/api/orders/orders/{orderId}/messages', {
        params: { path: { orderId }, header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      setText('')
      await queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders/{orderId}/messages'] })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('thread.title')}>
      <QueryState query={messages}>
        {({ items, total }) => (
          <Stack gap="sm">
            {total > items.length && size < MOST && (
              <Button variant="subtle" w="fit-content" onClick={() => setSize(MOST)}>
                {t('thread.earlier')}
              </Button>
            )}
            {items.length === 0 && <Text c="dimmed">{t('thread.empty')}</Text>}
            {[...items].reverse().map((message) => (
              <Box
                key={message.id}
                px="md"
                py="xs"
                maw="85%"
                style={{
                  alignSelf: message.own ? 'flex-end' : 'flex-start',
                  borderRadius: 14,
                  background: message.own
                    ? 'var(--mantine-primary-color-light)'
                    : 'light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-5))',
                }}
              >
                <Text size="xs" c="var(--mantine-color-text)" opacity={0.85}>
                  {message.own
                    ? t('thread.you')
                    : [message.authorName, message.author == null ? null : order(`actor.${message.author}`)]
                        .filter((part) => part != null)
                        .join(', ')}{' '}
                  · {format.moment(message.at)}
                </Text>
                <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message.text}</Text>
              </Box>
            ))}
          </Stack>
        )}
      </QueryState>
      {mayWrite ? (
        <Stack gap="xs">
          <Textarea
            label={t('thread.text')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button
              size="md"
              variant="light"
              loading={busy}
              disabled={text.trim() === ''}
              onClick={() => void send()}
            >
              {t('thread.send')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {t('thread.closed')}
        </Text>
      )}
    </Section>
  )
}

/** "Something is wrong" opens a case for a controller. */
export function Dispute({ orderId, may }: { orderId: string; may: boolean }) {
  const t = useWorkerTexts()
  const queries = useQueryClient()
  const show = useShowProblem('worker')
  const keys = useIdempotencyKey()
  const [opened, dialog] = useDisclosure(false)
  const [busy, setBusy] = useState(false)
  const disputes = $api.useQuery('get', '/api/orders/orders/{orderId}/disputes', {
    params: { path: { orderId }, query: {} as never },
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
