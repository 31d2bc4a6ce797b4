import { Box, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Orders } from '@/api/types'
import { format, QueryState, Section, Skeletons, useDraftText, useShowProblem } from '@/ui'
import { useRemarkTexts } from './remarkTexts'
import { useOrderTexts } from './texts'

const SIZE = 20
const MESSAGES = '/api/orders/orders/{orderId}/messages'
const NOTES = '/api/orders/orders/{orderId}/notes'

interface PageOf<T> {
  items: T[]
  total: number
}

const BACKWARDS = {
  pageParamName: 'page',
  initialPageParam: 0,
  getNextPageParam: (last: PageOf<unknown>, pages: unknown[]) =>
    pages.length * SIZE < last.total ? pages.length : undefined,
}

/** All that was fetched, the latest first. What is new moves the rest down, so that a page may repeat one. */
function flat<T extends { id: string }>(data: InfiniteData<PageOf<T>>): T[] {
  return [...new Map(data.pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values()]
}

const ofOrder = (orderId: string) => ({ params: { path: { orderId }, query: { size: SIZE } } })

/**
 * What client, worker and managers write to each other about the order, the latest at the bottom.
 *
 * @param open whether the reader may write; missing for those who only read
 */
export function Thread({ orderId, open }: { orderId: string; open?: boolean }) {
  const t = useRemarkTexts()
  const query = $api.useInfiniteQuery('get', MESSAGES, ofOrder(orderId), BACKWARDS)
  return (
    <Section title={t('messages')}>
      <QueryState query={query} skeleton={<Skeletons rows={2} height={48} />}>
        {(data) => {
          const messages = flat(data)
          return messages.length === 0 ? (
            open !== false && <Text c="dimmed">{t(open ? 'none' : 'noneWritten')}</Text>
          ) : (
            <Stack gap="sm">
              <Earlier query={query} />
              <List label={t('messages')} live={data.pages.length === 1}>
                {messages.reverse().map((message) => (
                  <Message key={message.id} message={message} />
                ))}
              </List>
            </Stack>
          )
        }}
      </QueryState>
      {open && <Write orderId={orderId} path={MESSAGES} label={t('message')} button={t('send')} />}
      {open === false && (
        <Text size="sm" c="dimmed">
          {t('closed')}
        </Text>
      )}
    </Section>
  )
}

/** What the staff notes for itself, the latest at the top. */
export function Notes({ orderId }: { orderId: string }) {
  const t = useRemarkTexts()
  const query = $api.useInfiniteQuery('get', NOTES, ofOrder(orderId), BACKWARDS)
  return (
    <Section title={t('notes')}>
      <Text size="sm" c="dimmed">
        {t('notesHint')}
      </Text>
      <Write orderId={orderId} path={NOTES} label={t('note')} button={t('addNote')} />
      <QueryState query={query} skeleton={<Skeletons rows={2} height={48} />}>
        {(data) => {
          const notes = flat(data)
          return (
            notes.length > 0 && (
              <Stack gap="sm">
                <List label={t('notes')} live={data.pages.length === 1}>
                  {notes.map((note) => (
                    <Box component="li" key={note.id}>
                      <Text size="xs" c="dimmed">
                        {note.authorName ?? '—'} · {format.moment(note.at)}
                      </Text>
                      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note.text}</Text>
                    </Box>
                  ))}
                </List>
                <Earlier query={query} />
              </Stack>
            )
          )
        }}
      </QueryState>
    </Section>
  )
}

/** @param live whether what comes in is read aloud; what was asked for as earlier is not */
function List({ label, live, children }: { label: string; live: boolean; children: ReactNode }) {
  return (
    <Stack
      gap="xs"
      component="ol"
      p={0}
      m={0}
      style={{ listStyle: 'none' }}
      aria-label={label}
      aria-live={live ? 'polite' : 'off'}
    >
      {children}
    </Stack>
  )
}

function Earlier({
  query,
}: {
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<{ isFetchNextPageError: boolean; error: unknown }>
  }
}) {
  const t = useRemarkTexts()
  const show = useShowProblem('remarks')
  if (!query.hasNextPage) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      w="fit-content"
      loading={query.isFetchingNextPage}
      onClick={() =>
        void query.fetchNextPage().then(({ isFetchNextPageError, error }) => {
          if (isFetchNextPageError) show(error)
        })
      }
    >
      {t('earlier')}
    </Button>
  )
}

function Message({ message }: { message: Orders['MessageView'] }) {
  const t = useRemarkTexts()
  const order = useOrderTexts()
  const part = message.author == null ? null : order(`actor.${message.author}`)
  const who = message.own ? t('you') : [message.authorName, part].filter(Boolean).join(', ')
  return (
    <Box
      component="li"
      px="md"
      py="xs"
      maw="85%"
      bg={message.own ? 'var(--mantine-primary-color-light)' : 'var(--mantine-color-default-hover)'}
      style={{
        borderRadius: 14,
        alignSelf: message.own ? 'flex-end' : 'flex-start',
        overflowWrap: 'anywhere',
      }}
    >
      <Text size="xs" c="var(--mantine-color-text)" opacity={0.85}>
        {who} · {format.moment(message.at)}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{message.text}</Text>
    </Box>
  )
}

/** What is typed outlives a reload, and stays until it has been sent. */
function Write({
  orderId,
  path,
  label,
  button,
}: {
  orderId: string
  path: typeof MESSAGES | typeof NOTES
  label: string
  button: string
}) {
  const show = useShowProblem('remarks')
  const queries = useQueryClient()
  const keys = useIdempotencyKey()
  const [text, setText] = useDraftText(`${path === NOTES ? 'note' : 'message'}.${orderId}`)
  const [busy, setBusy] = useState(false)
  const written = text.trim()

  async function send() {
    if (written === '' || busy) return
    setBusy(true)
    try {
      await api.POST(path, {
        params: { path: { orderId }, header: { 'Idempotency-Key': keys.of([orderId, written]) } },
        body: { text: written },
      })
      // The same words may be meant twice.
      keys.forget()
      // What was typed meanwhile has not been sent.
      setText((now) => (now.trim() === written ? '' : now))
      await queries.invalidateQueries({ queryKey: ['get', path] })
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
        label={label}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={sendByKeys}
        style={{ flex: 1 }}
      />
      <Button
        variant="light"
        px="md"
        loading={busy}
        disabled={written === ''}
        onClick={() => void send()}
        aria-label={button}
      >
        <IconSend size={20} aria-hidden />
      </Button>
    </Group>
  )
}
