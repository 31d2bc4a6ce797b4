import { Anchor, Box, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Orders } from '@/api/types'
import { useOrderTexts } from '@/features/order'
import { format, QueryState, Section, Skeletons, useDraftText } from '@/ui'
import { useClientProblem } from './problems'
import { useClientTexts } from './texts'

const STEP = 20
const MOST = 100

/** What client, worker and manager write to each other about the order. */
export function Messages({ orderId, open }: { orderId: string; open: boolean }) {
  const t = useClientTexts()
  const [size, setSize] = useState(STEP)
  const messages = $api.useQuery(
    'get',
    '/api/orders/orders/{orderId}/messages',
    { params: { path: { orderId }, query: { page: {}, ...{ size } } } },
    { placeholderData: (before) => before },
  )
  return (
    <Section title={t('messages.title')}>
      <QueryState query={messages} skeleton={<Skeletons rows={2} height={48} />}>
        {({ items, total }) => (
          <Stack gap="sm">
            {total > items.length && size < MOST && (
              <Anchor component="button" type="button" size="sm" onClick={() => setSize(MOST)}>
                {t('messages.earlier')}
              </Anchor>
            )}
            {items.length === 0 && <Text c="dimmed">{open ? t('messages.none') : t('messages.over')}</Text>}
            {items.length > 0 && (
              <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-live="polite">
                {[...items].reverse().map((message) => (
                  <Message key={message.id} message={message} />
                ))}
              </Stack>
            )}
          </Stack>
        )}
      </QueryState>
      {open && <Write orderId={orderId} onWritten={() => void messages.refetch()} />}
    </Section>
  )
}

function Message({ message }: { message: Orders['MessageView'] }) {
  const t = useClientTexts()
  const order = useOrderTexts()
  const part = message.author == null ? '' : order(`actor.${message.author}`)
  const who = message.own ? t('messages.you') : [message.authorName, part].filter(Boolean).join(', ')
  return (
    <Box
      component="li"
      p="sm"
      maw="85%"
      ml={message.own ? 'auto' : 0}
      style={{
        borderRadius: 14,
        background: message.own ? 'var(--mantine-primary-color-light)' : 'var(--mantine-color-body)',
        overflowWrap: 'anywhere',
      }}
    >
      <Text size="xs" c={message.own ? 'var(--mantine-color-text)' : 'dimmed'}>
        {who} · {format.moment(message.at)}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{message.text}</Text>
    </Box>
  )
}

function Write({ orderId, onWritten }: { orderId: string; onWritten: () => void }) {
  const t = useClientTexts()
  const show = useClientProblem()
  const key = useIdempotencyKey()
  const [text, setText] = useDraftText(`message.${orderId}`)
  const [busy, setBusy] = useState(false)

  async function send() {
    const written = text.trim()
    if (written === '' || busy) return
    setBusy(true)
    try {
      await api.POST('/api/orders/orders/{orderId}/messages', {
        params: { path: { orderId }, header: { 'Idempotency-Key': key.of(written) } },
        body: { text: written },
      })
      // The same words may be meant twice.
      key.forget()
      setText('')
      onWritten()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  function sendByKeys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
  }

  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <Textarea
        aria-label={t('messages.label')}
        placeholder={t('messages.placeholder')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={sendByKeys}
        style={{ flex: 1 }}
      />
      <Button
        loading={busy}
        disabled={text.trim() === ''}
        onClick={() => void send()}
        aria-label={t('messages.send')}
        px="md"
        h={40}
      >
        <IconSend size={20} aria-hidden />
      </Button>
    </Group>
  )
}
