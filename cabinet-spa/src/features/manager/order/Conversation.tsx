import { Alert, Box, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Orders } from '@/api/types'
import { useOrderTexts } from '@/features/order'
import { format, QueryState, Section, Skeletons, useDraftText, useShowProblem } from '@/ui'
import { useManagerTexts } from '../texts'

const SIZE = 100

/** What client, worker and manager write to each other, the notes of the staff, and what somebody complains of. */
export function Conversation({ order }: { order: Orders['OrderView'] }) {
  const t = useManagerTexts()
  return (
    <Stack>
      <Disputes orderId={order.id} />
      <Section title={t('messages')}>
        <Messages orderId={order.id} writable={order.moves.includes('MESSAGE')} />
      </Section>
      <Section title={t('notes')}>
        <Text size="sm" c="dimmed">
          {t('notesHint')}
        </Text>
        <Notes orderId={order.id} />
      </Section>
    </Stack>
  )
}

function useWriting(path: '/api/orders/orders/{orderId}/messages' | '/api/orders/orders/{orderId}/notes') {
  const client = useQueryClient()
  const show = useShowProblem('manager')
  const keys = useIdempotencyKey()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    /** Whether it has been sent; what was typed stays until then. */
    async write(orderId: string, text: string): Promise<boolean> {
      setBusy(true)
      try {
        await api.POST(path, {
          params: { path: { orderId }, header: { 'Idempotency-Key': keys.of([orderId, text]) } },
          body: { text },
        })
        keys.forget()
        await client.invalidateQueries({ queryKey: ['get', path] })
        return true
      } catch (error) {
        show(error)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}

function Write({
  draft,
  label,
  button,
  busy,
  onWrite,
}: {
  /** Under which name what is typed is kept. */
  draft: string
  label: string
  button: string
  busy: boolean
  onWrite: (text: string) => Promise<boolean>
}) {
  const [text, setText] = useDraftText(draft)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' || busy) return
        void onWrite(text.trim()).then((sent) => sent && setText(''))
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="light" loading={busy} disabled={text.trim() === ''}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Messages({ orderId, writable }: { orderId: string; writable: boolean }) {
  const t = useManagerTexts()
  const words = useOrderTexts()
  const { busy, write } = useWriting('/api/orders/orders/{orderId}/messages')
  const query = $api.useQuery('get', '/api/orders/orders/{orderId}/messages', {
    params: { path: { orderId }, query: { size: SIZE } as never },
  })
  return (
    <>
      <QueryState query={query} skeleton={<Skeletons rows={2} height={48} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('noMessages')}</Text>
          ) : (
            <Stack
              gap="xs"
              component="ol"
              p={0}
              m={0}
              style={{ listStyle: 'none' }}
              aria-label={t('messages')}
            >
              {[...items].reverse().map((message) => (
                <Box
                  key={message.id}
                  component="li"
                  p="sm"
                  maw="85%"
                  bg={
                    message.own ? 'var(--mantine-color-forest-light)' : 'var(--mantine-color-default-hover)'
                  }
                  style={{
                    borderRadius: 12,
                    alignSelf: message.own ? 'flex-end' : 'flex-start',
                    overflowWrap: 'anywhere',
                  }}
                >
                  <Text size="xs" c="var(--mantine-color-text)" fw={600}>
                    {message.authorName ?? (message.author == null ? '' : words(`actor.${message.author}`))}
                    <Text span inherit fw={400}>
                      {message.author == null ? '' : ` · ${words(`actor.${message.author}`)}`} ·{' '}
                      {format.moment(message.at)}
                    </Text>
                  </Text>
                  <Text style={{ whiteSpace: 'pre-wrap' }}>{message.text}</Text>
                </Box>
              ))}
            </Stack>
          )
        }
      </QueryState>
      {writable ? (
        <Write
          draft={`message.${orderId}`}
          label={t('newMessage')}
          button={t('send')}
          busy={busy}
          onWrite={(text) => write(orderId, text)}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {t('messagesClosed')}
        </Text>
      )}
    </>
  )
}

function Notes({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const { busy, write } = useWriting('/api/orders/orders/{orderId}/notes')
  const query = $api.useQuery('get', '/api/orders/orders/{orderId}/notes', {
    params: { path: { orderId }, query: { size: SIZE } as never },
  })
  return (
    <>
      <Write
        draft={`note.${orderId}`}
        label={t('newNote')}
        button={t('addNote')}
        busy={busy}
        onWrite={(text) => write(orderId, text)}
      />
      <QueryState query={query} skeleton={<Skeletons rows={2} height={48} />}>
        {({ items }) =>
          items.length === 0 ? null : (
            <Stack gap="sm" component="ol" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('notes')}>
              {items.map((note) => (
                <Box component="li" key={note.id}>
                  <Text size="xs" c="dimmed">
                    {note.authorName ?? '—'} · {format.moment(note.at)}
                  </Text>
                  <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Text>
                </Box>
              ))}
            </Stack>
          )
        }
      </QueryState>
    </>
  )
}

function Disputes({ orderId }: { orderId: string }) {
  const t = useManagerTexts()
  const words = useOrderTexts()
  const query = $api.useQuery('get', '/api/orders/orders/{orderId}/disputes', {
    params: { path: { orderId }, query: { size: SIZE } as never },
  })
  const items = query.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('disputes')}>
      {items.map((dispute) => (
        <Alert
          key={dispute.id}
          color="orange"
          title={`${dispute.authorName ?? ''} · ${dispute.author == null ? '' : words(`actor.${dispute.author}`)} · ${format.moment(dispute.at)}`}
        >
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{dispute.text}</Text>
        </Alert>
      ))}
      <Text size="sm" c="dimmed">
        {t('disputesHint')}
      </Text>
    </Section>
  )
}
