import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import type { Orders } from '@/api/types'
import { Confirm, format, QueryState, Skeletons, useCommon, useFocusBack } from '@/ui'
import { normalPhone, shownPhone } from '@/ui/phone'
import { ContactFields, contactSchema, PlaceFields, placeSchema } from './PlaceFields'
import { useClientProblem } from './problems'
import { StartInput } from './StartInput'
import { useClientTexts } from './texts'
import { earliest, wrongStart } from './when'

type Order = Orders['OrderView']

export const ORDER = '/api/orders/orders/{orderId}' as const

/** What a move answers is the order as it is then: shown at once, without asking again. */
export function useFresh() {
  const queries = useQueryClient()
  return (order: Order | undefined) => {
    if (order === undefined) return
    queries.setQueryData(['get', ORDER, { params: { path: { orderId: order.id } } }], order)
    void queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders'] })
  }
}

function Dialog({
  opened,
  onClose,
  title,
  busy,
  children,
}: {
  opened: boolean
  onClose: () => void
  title: string
  busy: boolean
  children: ReactNode
}) {
  const common = useCommon()
  useFocusBack(opened)
  return (
    <Modal
      opened={opened}
      onClose={() => {
        if (!busy) onClose()
      }}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {children}
    </Modal>
  )
}

function Buttons({
  onClose,
  busy,
  submit,
  cancel,
  danger = false,
  disabled = false,
}: {
  onClose: () => void
  busy: boolean
  submit: string
  cancel?: string
  danger?: boolean
  disabled?: boolean
}) {
  const common = useCommon()
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" size="md" onClick={onClose} disabled={busy}>
        {cancel ?? common('cancel')}
      </Button>
      <Button
        type="submit"
        size="md"
        loading={busy}
        disabled={disabled}
        {...(danger ? { color: 'red.8' } : {})}
      >
        {submit}
      </Button>
    </Group>
  )
}

interface Asked {
  order: Order
  opened: boolean
  onClose: () => void
}

/** What a cancellation costs and does, before it is done; what was shown is what is charged. */
export function CancelDialog({ order, opened, onClose }: Asked) {
  const t = useClientTexts()
  const show = useClientProblem()
  const fresh = useFresh()
  const preview = $api.useQuery(
    'get',
    '/api/orders/orders/{orderId}/cancellation-preview',
    { params: { path: { orderId: order.id } } },
    { enabled: opened, staleTime: 0 },
  )
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [changed, setChanged] = useState(false)

  function close() {
    setChanged(false)
    onClose()
  }

  async function cancel(cost: { amount: string; currency: string }) {
    setBusy(true)
    try {
      const { data } = await api.POST('/api/orders/orders/{orderId}/cancellation', {
        params: { path: { orderId: order.id } },
        body: { expectedCost: cost, reason: reason.trim() === '' ? null : reason.trim() },
      })
      fresh(data)
      notifications.show({ message: t('cancel.done') })
      close()
    } catch (error) {
      if (asProblem(error).code === 'cost_changed') {
        setChanged(true)
        await preview.refetch()
      } else {
        show(error)
      }
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog opened={opened} onClose={close} title={t('cancel.title')} busy={busy}>
      <QueryState query={preview} skeleton={<Skeletons rows={2} />}>
        {({ cost, free, consequences }) => (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void cancel(cost)
            }}
          >
            <Stack>
              {changed && (
                <Alert color="orange" role="alert">
                  {t('cancel.changed')}
                </Alert>
              )}
              {free ? (
                <Text>{t('cancel.free')}</Text>
              ) : (
                <div>
                  <Text fw={700} fz={22} className="tabular" data-testid="cost">
                    {t('cancel.costs', { cost: format.money(cost) })}
                  </Text>
                  <ul style={{ margin: '8px 0 0', paddingLeft: 20 }}>
                    {(['FULL_PRICE', 'WORKER_RELEASED', 'KIT_RETURNED'] as const)
                      .filter((one) => consequences.includes(one))
                      .map((one) => (
                        <li key={one}>{t(`cancel.${one}`)}</li>
                      ))}
                  </ul>
                </div>
              )}
              <Textarea
                label={t('cancel.reason')}
                autosize
                minRows={2}
                maxRows={6}
                maxLength={2000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Buttons
                onClose={close}
                busy={busy}
                danger
                cancel={t('cancel.keep')}
                submit={free ? t('cancel.doFree') : t('cancel.do', { cost: format.money(cost) })}
              />
            </Stack>
          </form>
        )}
      </QueryState>
    </Dialog>
  )
}

/** A new date, chosen by hand: for the order itself, or for its copy (US-132). */
export function DateDialog({ order, opened, onClose, copy }: Asked & { copy: boolean }) {
  const t = useClientTexts()
  const common = useCommon()
  const type = $api.useQuery(
    'get',
    '/api/orders/types/{id}',
    { params: { path: { id: order.type.id } } },
    { enabled: opened, retry: false },
  )
  const title = copy ? t('date.copyTitle') : t('date.moveTitle')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {type.isPending ? (
        <Skeletons rows={2} />
      ) : (
        <DateForm
          order={order}
          copy={copy}
          // A type that is offered no more still has its rules; the service knows them.
          leadSeconds={type.data === undefined ? 0 : format.seconds(type.data.leadTime)}
          onClose={onClose}
        />
      )}
    </Modal>
  )
}

function DateForm({
  order,
  copy,
  leadSeconds,
  onClose,
}: {
  order: Order
  copy: boolean
  leadSeconds: number
  onClose: () => void
}) {
  const t = useClientTexts()
  const show = useClientProblem()
  const fresh = useFresh()
  const key = useIdempotencyKey()
  const navigate = useNavigate()
  const form = useForm({ defaultValues: { startsAt: earliest(leadSeconds, order.zone) } })
  const { errors, isSubmitting } = form.formState

  async function submit({ startsAt }: { startsAt: string }) {
    const wrong = wrongStart(startsAt, leadSeconds, order.zone)
    if (wrong !== undefined) {
      form.setError('startsAt', { message: t(`field.startsAt.${wrong}`) })
      return
    }
    const path = { orderId: order.id }
    const body = { startsAt: `${startsAt.slice(0, 16)}:00` }
    try {
      if (copy) {
        const { data } = await api.POST('/api/orders/orders/{orderId}/copy', {
          params: { path, header: { 'Idempotency-Key': key.of([order.id, body]) } },
          body,
        })
        key.forget()
        notifications.show({ message: t('date.copied') })
        onClose()
        await navigate({ to: '/orders/$orderId', params: { orderId: data!.id }, search: {} } as never)
      } else {
        const { data } = await api.POST('/api/orders/orders/{orderId}/date', { params: { path }, body })
        fresh(data)
        notifications.show({ message: t('date.moved') })
        onClose()
      }
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
      <Stack>
        <Text>{copy ? t('date.copyText') : t('date.moveText')}</Text>
        {copy && order.ended?.noShow === true && <Text>{t('date.copyNoShow')}</Text>}
        <StartInput
          value={form.watch('startsAt')}
          zone={order.zone}
          leadSeconds={leadSeconds}
          error={errors.startsAt?.message}
          hint={t('date.zone', { zone: order.zone.replace(/_/g, ' ') })}
          onChange={(value) => {
            form.clearErrors('startsAt')
            form.setValue('startsAt', value)
          }}
        />
        <Buttons onClose={onClose} busy={isSubmitting} submit={copy ? t('date.copyDo') : t('date.moveDo')} />
      </Stack>
    </form>
  )
}

/** Place and contact, until the kit is issued. */
export function CorrectDialog({ order, opened, onClose }: Asked) {
  const t = useClientTexts()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('correct.title')} busy={false}>
      <CorrectForm order={order} onClose={onClose} />
    </Dialog>
  )
}

function CorrectForm({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useClientTexts()
  const common = useCommon()
  const show = useClientProblem()
  const fresh = useFresh()
  const words = { required: common('required'), tooLong: common('tooLong'), phone: t('phoneWrong') }
  const form = useForm({
    defaultValues: {
      city: order.place.city,
      street: order.place.street ?? '',
      house: order.place.house ?? '',
      flat: order.place.flat ?? '',
      entryNotes: order.place.entryNotes ?? '',
      name: order.contact?.name ?? '',
      phone: shownPhone(order.contact?.phone ?? ''),
    },
    resolver: zodResolver(z.extend(placeSchema(words), contactSchema(words).shape)),
  })
  const { errors, isSubmitting, dirtyFields } = form.formState

  async function correct({ name, phone, ...place }: Record<string, string>) {
    const path = { orderId: order.id }
    const changed = dirtyFields as Record<string, boolean>
    try {
      if (['city', 'street', 'house', 'flat', 'entryNotes'].some((part) => changed[part])) {
        const { data } = await api.PUT('/api/orders/orders/{orderId}/place', {
          params: { path },
          body: {
            city: place['city']!,
            street: place['street']!,
            house: place['house']!,
            flat: place['flat'] === '' ? null : place['flat'],
            entryNotes: place['entryNotes'] === '' ? null : place['entryNotes'],
          },
        })
        fresh(data)
      }
      if (changed['name'] || changed['phone']) {
        const { data } = await api.PUT('/api/orders/orders/{orderId}/contact', {
          params: { path },
          body: { name: name!, phone: normalPhone(phone!) },
        })
        fresh(data)
      }
      notifications.show({ message: t('correct.done') })
      onClose()
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(correct)(event)}>
      <Stack>
        <Text>{t('correct.text')}</Text>
        <PlaceFields register={(part) => form.register(part)} errors={errors} />
        <ContactFields register={(part) => form.register(part)} errors={errors} />
        <Buttons onClose={onClose} busy={isSubmitting} submit={common('save')} />
      </Stack>
    </form>
  )
}

/** "Something is wrong": opens a case for a controller. */
export function DisputeDialog({ order, opened, onClose }: Asked) {
  const t = useClientTexts()
  const show = useClientProblem()
  const key = useIdempotencyKey()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)

  async function send(text: string) {
    setBusy(true)
    try {
      await api.POST('/api/orders/orders/{orderId}/dispute', {
        params: {
          path: { orderId: order.id },
          header: { 'Idempotency-Key': key.of([order.id, text]) },
        },
        body: { text },
      })
      key.forget()
      notifications.show({ message: t('dispute.done') })
      await queries.invalidateQueries({ queryKey: ['get', '/api/orders/orders/{orderId}/disputes'] })
      onClose()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t('dispute.title')}
      confirm={t('dispute.do')}
      reason={t('dispute.label')}
      busy={busy}
      onConfirm={(text) => void send(text)}
    >
      <Text>{t('dispute.text')}</Text>
    </Confirm>
  )
}
