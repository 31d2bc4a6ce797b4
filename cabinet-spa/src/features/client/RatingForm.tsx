import { Button, Group, Rating, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Orders } from '@/api/types'
import { Section, useCommon } from '@/ui'
import { useFresh } from './dialogs'
import { useClientProblem } from './problems'
import { useClientTexts } from './texts'

/** How the job went, in stars and words; the latest word counts. */
export function RatingSection({ order, mayRate }: { order: Orders['OrderView']; mayRate: boolean }) {
  const t = useClientTexts()
  const common = useCommon()
  const show = useClientProblem()
  const fresh = useFresh()
  const [editing, setEditing] = useState(false)
  const [stars, setStars] = useState(order.rating?.stars ?? 0)
  const [comment, setComment] = useState(order.rating?.comment ?? '')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const label = (count: number) => t('rating.star', { count })
  if (!mayRate && order.rating == null) return null

  async function rate() {
    if (stars === 0) return setMissing(true)
    setBusy(true)
    try {
      const { data } = await api.POST('/api/orders/orders/{orderId}/rating', {
        params: { path: { orderId: order.id } },
        body: { stars, comment: comment.trim() === '' ? null : comment.trim() },
      })
      fresh(data)
      setEditing(false)
      notifications.show({ message: t('rating.done') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  if (order.rating != null && !editing) {
    return (
      <Section title={t('rating.own')}>
        <Group gap="sm">
          <Rating
            value={order.rating.stars}
            readOnly
            size="lg"
            aria-label={label(order.rating.stars)}
            role="img"
          />
          {mayRate && (
            <Button variant="subtle" size="compact-md" onClick={() => setEditing(true)}>
              {t('act.rateAgain')}
            </Button>
          )}
        </Group>
        {order.rating.comment != null && <Text>{order.rating.comment}</Text>}
      </Section>
    )
  }
  return (
    <Section title={t('rating.title')}>
      <Stack>
        <Rating
          size={40}
          value={stars}
          onChange={(value) => {
            setStars(value)
            setMissing(false)
          }}
          aria-label={t('rating.stars')}
          getSymbolLabel={label}
        />
        {missing && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('rating.needed')}
          </Text>
        )}
        <Textarea
          label={t('rating.comment')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button size="md" loading={busy} onClick={() => void rate()}>
            {t('rating.do')}
          </Button>
          {editing && (
            <Button size="md" variant="default" disabled={busy} onClick={() => setEditing(false)}>
              {common('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}
