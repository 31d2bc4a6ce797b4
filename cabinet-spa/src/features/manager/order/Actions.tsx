import { Alert, Button, Group, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import {
  IconAddressBook,
  IconCalendarTime,
  IconDice,
  IconMapPin,
  IconUserSearch,
  IconUserX,
  IconX,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useForm, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import type { Orders } from '@/api/types'
import { useOrderTexts } from '@/features/order'
import { Confirm, Consequences, format, FormDialog, Section, useCommon, useShowProblem } from '@/ui'
import { isPhone, normalPhone, shownPhone } from '@/ui/phone'
import { useManagerTexts } from '../texts'
import { ChooseWorker } from './ChooseWorker'

type Order = Orders['OrderView']
type Act = 'worker' | 'date' | 'place' | 'contact' | 'call-off' | 'fail'

/** What a manager can do with the order now; what cannot be done is not offered. */
export function Actions({ order }: { order: Order }) {
  const t = useManagerTexts()
  const client = useQueryClient()
  const show = useShowProblem('manager')
  const [act, setAct] = useState<Act>()
  const [busy, setBusy] = useState(false)
  const can = (move: string) => order.moves.includes(move)
  const close = () => setAct(undefined)
  const path = { orderId: order.id }

  /** Sends a move; the answer is the order as it is then. */
  async function move<T extends FieldValues>(
    send: () => Promise<{ data?: Order }>,
    done: string,
    form?: UseFormReturn<T>,
  ) {
    setBusy(true)
    try {
      const { data } = await send()
      if (data !== undefined) {
        client.setQueryData(['get', '/api/orders/orders/{orderId}', { params: { path } }], data)
      }
      void client.invalidateQueries({ queryKey: ['get', '/api/orders/orders'] })
      notifications.show({ color: 'forest', message: done })
      close()
    } catch (error) {
      show(error, form)
    } finally {
      setBusy(false)
    }
  }

  const buttons: [boolean, Act, string, ReactNode, boolean?][] = [
    [can('CHOOSE_WORKER'), 'worker', t('act.worker'), <IconUserSearch key="i" size={18} aria-hidden />],
    [can('MOVE_DATE'), 'date', t('act.date'), <IconCalendarTime key="i" size={18} aria-hidden />],
    [can('CORRECT'), 'contact', t('act.contact'), <IconAddressBook key="i" size={18} aria-hidden />],
    [can('CORRECT'), 'place', t('act.place'), <IconMapPin key="i" size={18} aria-hidden />],
    [can('FAIL'), 'fail', t('act.fail'), <IconUserX key="i" size={18} aria-hidden />, true],
    [can('CALL_OFF'), 'call-off', t('act.callOff'), <IconX key="i" size={18} aria-hidden />, true],
  ]
  const offered = buttons.filter(([possible]) => possible)
  return (
    <Section title={t('actions')}>
      <OwnBet orderId={order.id} acting={offered.length > 0} />
      {offered.length === 0 ? (
        <Text c="dimmed">{t('act.nothing')}</Text>
      ) : (
        <SimpleGrid cols={{ base: 1, xs: 2, md: 1 }} spacing="xs">
          {offered.map(([, name, label, icon, danger]) => (
            <Button
              key={name}
              variant="default"
              {...(danger === true ? { c: 'var(--mantine-color-error)' } : {})}
              leftSection={icon}
              justify="flex-start"
              onClick={() => setAct(name)}
            >
              {label}
            </Button>
          ))}
        </SimpleGrid>
      )}
      {act === 'worker' && (
        <ChooseWorker
          orderId={order.id}
          current={order.worker?.id}
          busy={busy}
          onClose={close}
          onChoose={(workerId, reason) =>
            void move(
              () =>
                api.POST('/api/orders/orders/{orderId}/worker', {
                  params: { path },
                  body: { workerId, reason },
                }),
              t('choose.done'),
            )
          }
        />
      )}
      {act === 'date' && (
        <MoveDate
          order={order}
          busy={busy}
          onClose={close}
          onSend={(body, form) =>
            void move(
              () => api.POST('/api/orders/orders/{orderId}/date', { params: { path }, body }),
              t('date.done'),
              form,
            )
          }
        />
      )}
      {act === 'contact' && (
        <CorrectContact
          order={order}
          busy={busy}
          onClose={close}
          onSend={(body, form) =>
            void move(
              () => api.PUT('/api/orders/orders/{orderId}/contact', { params: { path }, body }),
              t('corrected'),
              form,
            )
          }
        />
      )}
      {act === 'place' && (
        <CorrectPlace
          order={order}
          busy={busy}
          onClose={close}
          onSend={(body, form) =>
            void move(
              () => api.PUT('/api/orders/orders/{orderId}/place', { params: { path }, body }),
              t('corrected'),
              form,
            )
          }
        />
      )}
      {act === 'call-off' && (
        <Confirm
          opened
          onClose={close}
          title={t('callOff.title')}
          confirm={t('callOff.confirm')}
          danger
          reason={t('reason')}
          busy={busy}
          onConfirm={(reason) =>
            void move(
              () => api.POST('/api/orders/orders/{orderId}/call-off', { params: { path }, body: { reason } }),
              t('callOff.done'),
            )
          }
        >
          <Consequences
            lines={[
              order.price == null
                ? t('callOff.noPrice')
                : t('callOff.money', { price: format.money(order.price.price) }),
              ...(order.worker == null ? [] : [t('callOff.worker')]),
              ...(order.kit.state === 'NONE' || order.kit.state === 'NOTHING'
                ? []
                : [order.kit.state === 'ISSUED' ? t('callOff.kitBack') : t('callOff.kitFree')]),
              t('callOff.letters'),
              t('callOff.final'),
            ]}
          />
        </Confirm>
      )}
      {act === 'fail' && (
        <Fail
          order={order}
          busy={busy}
          onClose={close}
          onFail={(cause, reason) =>
            void move(
              () =>
                api.POST('/api/orders/orders/{orderId}/failure', {
                  params: { path },
                  body: { cause, reason },
                }),
              t('fail.done'),
            )
          }
        />
      )}
    </Section>
  )
}

/** Whoever changes an order after betting on it loses the bet: better said before than after. */
function OwnBet({ orderId, acting }: { orderId: string; acting: boolean }) {
  const t = useManagerTexts()
  const order = useOrderTexts()
  const bets = $api.useQuery('get', '/api/betting/bets', {
    params: { query: { orderId, mine: true, size: 100 } },
  })
  const live = bets.data?.items.filter(({ status }) => status === 'CONFIRMED' || status === 'PENDING') ?? []
  if (!acting || live.length === 0) return null
  return (
    <Alert color="orange" icon={<IconDice size={20} aria-hidden />}>
      {t('ownBet', {
        bets: live.map((bet) => `${format.money(bet.stake)} — ${order(`outcome.${bet.outcome}`)}`).join(', '),
      })}
    </Alert>
  )
}

interface Reasoned extends FieldValues {
  reason: string
}

/** A change of the order with the reason for it, which those concerned will read. */
function ReasonedForm<T extends Reasoned>({
  title,
  confirm,
  busy,
  values,
  schema,
  onClose,
  onSend,
  children,
}: {
  title: string
  confirm: string
  busy: boolean
  values: T
  schema: { [name in Exclude<keyof T, 'reason'>]: z.ZodMiniType<T[name], T[name]> }
  onClose: () => void
  onSend: (body: T, form: UseFormReturn<T>) => void
  children: (form: UseFormReturn<T>) => ReactNode
}) {
  const t = useManagerTexts()
  const filled = useFilled()
  const form = useForm<T>({
    defaultValues: values as never,
    resolver: zodResolver(z.object({ ...schema, reason: filled })) as never,
  })
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      busy={busy}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit((body) => onSend(body, form))(event)}
    >
      {children(form)}
      <Textarea
        label={t('reason')}
        description={t('reasonSeen')}
        required
        autosize
        minRows={2}
        maxLength={2000}
        error={form.formState.errors.reason?.message as string | undefined}
        {...form.register('reason' as Path<T>)}
      />
    </FormDialog>
  )
}

function useFilled() {
  const common = useCommon()
  return z.string().check(z.trim(), z.minLength(1, common('required')))
}

interface DateForm extends Reasoned {
  startsAt: string
}

interface Change<T extends Reasoned> {
  order: Order
  busy: boolean
  onClose: () => void
  onSend: (body: T, form: UseFormReturn<T>) => void
}

function MoveDate({ order, ...change }: Change<DateForm>) {
  const t = useManagerTexts()
  const common = useCommon()
  return (
    <ReasonedForm<DateForm>
      title={t('date.title')}
      confirm={t('date.confirm')}
      values={{ startsAt: order.startsAt.slice(0, 16), reason: '' }}
      schema={{ startsAt: z.string().check(z.minLength(1, common('required'))) }}
      {...change}
    >
      {({ register, formState: { errors } }) => (
        <>
          <TextInput
            type="datetime-local"
            label={t('date.when')}
            description={t('date.zone', { zone: order.zone })}
            required
            error={errors.startsAt?.message}
            {...register('startsAt')}
          />
          <Text size="sm" c="dimmed">
            {t('date.what')}
          </Text>
        </>
      )}
    </ReasonedForm>
  )
}

interface ContactForm extends Reasoned {
  name: string
  phone: string
}

function CorrectContact({ order, ...change }: Change<ContactForm>) {
  const t = useManagerTexts()
  const common = useCommon()
  const filled = useFilled()
  return (
    <ReasonedForm<ContactForm>
      title={t('act.contact')}
      confirm={common('save')}
      values={{ name: order.contact?.name ?? '', phone: shownPhone(order.contact?.phone ?? ''), reason: '' }}
      schema={{
        name: filled,
        phone: z.string().check(z.overwrite(normalPhone), z.refine(isPhone, t('phoneFormat'))),
      }}
      {...change}
    >
      {({ register, formState: { errors } }) => (
        <>
          <TextInput
            label={t('contact.name')}
            required
            maxLength={200}
            error={errors.name?.message}
            {...register('name')}
          />
          <TextInput
            label={t('contact.phone')}
            type="tel"
            placeholder="+79990000000"
            required
            error={errors.phone?.message}
            {...register('phone')}
          />
        </>
      )}
    </ReasonedForm>
  )
}

interface PlaceForm extends Reasoned {
  city: string
  street: string
  house: string
  flat: string
  entryNotes: string
}

function CorrectPlace({ order, ...change }: Change<PlaceForm>) {
  const t = useManagerTexts()
  const common = useCommon()
  const filled = useFilled()
  const { place } = order
  return (
    <ReasonedForm<PlaceForm>
      title={t('act.place')}
      confirm={common('save')}
      values={{
        city: place.city,
        street: place.street ?? '',
        house: place.house ?? '',
        flat: place.flat ?? '',
        entryNotes: place.entryNotes ?? '',
        reason: '',
      }}
      schema={{ city: filled, street: filled, house: filled, flat: z.string(), entryNotes: z.string() }}
      {...change}
    >
      {({ register, formState: { errors } }) => (
        <>
          <TextInput
            label={t('place.city')}
            required
            maxLength={200}
            error={errors.city?.message}
            {...register('city')}
          />
          <TextInput
            label={t('place.street')}
            required
            maxLength={200}
            error={errors.street?.message}
            {...register('street')}
          />
          <Group grow align="flex-start">
            <TextInput
              label={t('place.house')}
              required
              maxLength={50}
              error={errors.house?.message}
              {...register('house')}
            />
            <TextInput label={t('place.flat')} maxLength={50} {...register('flat')} />
          </Group>
          <TextInput label={t('place.entry')} maxLength={500} {...register('entryNotes')} />
        </>
      )}
    </ReasonedForm>
  )
}

const CAUSES = ['WORKER', 'CLIENT', 'COMPANY'] as const

function Fail({
  order,
  busy,
  onClose,
  onFail,
}: {
  order: Order
  busy: boolean
  onClose: () => void
  onFail: (cause: (typeof CAUSES)[number], reason: string) => void
}) {
  const t = useManagerTexts()
  const [cause, setCause] = useState<string>()
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t('fail.title')}
      confirm={t('fail.confirm')}
      danger
      reason={t('reason')}
      busy={busy}
      disabled={cause === undefined}
      onConfirm={(reason) => onFail(cause as (typeof CAUSES)[number], reason)}
    >
      <Radio.Group label={t('fail.cause')} value={cause ?? ''} onChange={setCause} required>
        <Stack gap="xs" mt="xs">
          {CAUSES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`fail.${one}`)}
              description={t(`fail.${one}.money`, {
                price: order.price == null ? '' : format.money(order.price.price),
              })}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Confirm>
  )
}
