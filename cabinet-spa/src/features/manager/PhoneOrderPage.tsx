import {
  Alert,
  Anchor,
  Button,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { inLanguage } from '@/features/order'
import {
  Empty,
  format,
  Page,
  QueryState,
  Section,
  Skeletons,
  useCommon,
  useDraftForm,
  useShowProblem,
} from '@/ui'
import { isPhone, normalPhone } from '@/ui/phone'
import { useManagerTexts } from './texts'

const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
  'UTC',
]

const EMPTY = {
  clientId: '',
  clientName: '',
  typeId: '',
  description: '',
  startsAt: '',
  place: { city: '', street: '', house: '', flat: '', entryNotes: '', zone: 'Europe/Moscow' },
  contact: { name: '', phone: '' },
}
type Values = typeof EMPTY

/** An order for a client who telephones. What was typed survives a reload: a call cannot be repeated. */
export default function PhoneOrderPage() {
  const t = useManagerTexts()
  const common = useCommon()
  const show = useShowProblem('manager')
  const navigate = useNavigate()
  const keys = useIdempotencyKey()
  const filled = z.string().check(z.trim(), z.minLength(1, common('required')))
  const { form, forget } = useDraftForm<Values>('phone-order', {
    defaultValues: EMPTY,
    resolver: zodResolver(
      z.object({
        clientId: z.string().check(z.minLength(1, t('new.chooseClient'))),
        clientName: z.string(),
        typeId: filled,
        description: filled,
        startsAt: filled,
        place: z.object({
          city: filled,
          street: filled,
          house: filled,
          flat: z.string(),
          entryNotes: z.string(),
          zone: z.string(),
        }),
        contact: z.object({
          name: filled,
          phone: z.string().check(z.overwrite(normalPhone), z.refine(isPhone, t('phoneFormat'))),
        }),
      }),
    ),
  })
  const { errors, isSubmitting } = form.formState
  const [clientId, clientName, typeId] = form.watch(['clientId', 'clientName', 'typeId'])
  const types = $api.useQuery('get', '/api/orders/types', { params: { query: { size: 100 } } })
  const type = types.data?.items.find(({ id }) => id === typeId)

  async function place({
    clientId: forWhom,
    typeId: what,
    description,
    startsAt,
    place: where,
    contact,
  }: Values) {
    const order = { clientId: forWhom, typeId: what, description, startsAt, place: where, contact }
    try {
      const { data } = await api.POST('/api/orders/orders', {
        params: { header: { 'Idempotency-Key': keys.of(order) } },
        body: order,
      })
      keys.forget()
      forget()
      notifications.show({ color: 'forest', message: t('new.done') })
      await navigate({ to: `/manage/orders/${data!.id}` })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <Page
      title={t('phoneOrder')}
      subtitle={t('new.intro')}
      back={{ to: '/manage/orders', label: t('orders') }}
      narrow
      actions={
        <Button
          variant="subtle"
          onClick={() => {
            forget()
            form.reset(EMPTY)
            forget()
          }}
        >
          {t('new.forget')}
        </Button>
      }
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(place)(event)}>
        <Stack>
          <Section title={t('new.who')}>
            {clientId === '' ? (
              <FindClient
                error={errors.clientId?.message}
                onFound={(client) => {
                  form.setValue('clientId', client.id, { shouldValidate: true })
                  form.setValue('clientName', client.name)
                  if (form.getValues('contact.name') === '') form.setValue('contact.name', client.name)
                  if (form.getValues('contact.phone') === '' && client.phone != null) {
                    form.setValue('contact.phone', client.phone)
                  }
                }}
              />
            ) : (
              <Group justify="space-between">
                <Text fw={600}>{clientName}</Text>
                <Anchor
                  component="button"
                  type="button"
                  py="xs"
                  onClick={() => {
                    form.setValue('clientId', '')
                    form.setValue('clientName', '')
                  }}
                >
                  {t('new.other')}
                </Anchor>
                {errors.clientId !== undefined && (
                  <Text c="var(--mantine-color-error)" size="sm" w="100%" role="alert">
                    {errors.clientId.message}
                  </Text>
                )}
              </Group>
            )}
          </Section>
          <Section title={t('new.what')}>
            <QueryState query={types} skeleton={<Skeletons rows={1} height={60} />}>
              {({ items }) => (
                <>
                  {items.length === 0 && <Alert color="orange">{t('new.noTypes')}</Alert>}
                  <Controller
                    control={form.control}
                    name="typeId"
                    render={({ field }) => (
                      <Select
                        label={t('new.type')}
                        required
                        searchable
                        data={items.map(({ id, name }) => ({ value: id, label: inLanguage(name) }))}
                        error={errors.typeId?.message}
                        value={field.value === '' ? null : field.value}
                        onChange={(value) => field.onChange(value ?? '')}
                        onBlur={field.onBlur}
                        ref={field.ref}
                      />
                    )}
                  />
                </>
              )}
            </QueryState>
            <Textarea
              label={t('new.description')}
              description={t('new.descriptionHint')}
              required
              autosize
              minRows={3}
              maxRows={10}
              maxLength={2000}
              error={errors.description?.message}
              {...form.register('description')}
            />
            <TextInput
              type="datetime-local"
              label={t('new.when')}
              {...(type === undefined
                ? {}
                : {
                    description: t('new.whenHint', {
                      lead: format.duration(format.seconds(type.leadTime)),
                      duration: format.duration(format.seconds(type.duration)),
                    }),
                  })}
              required
              error={errors.startsAt?.message}
              {...form.register('startsAt')}
            />
          </Section>
          <Section title={t('new.where')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                label={t('place.city')}
                required
                maxLength={200}
                error={errors.place?.city?.message}
                {...form.register('place.city')}
              />
              <TextInput
                label={t('place.street')}
                required
                maxLength={200}
                error={errors.place?.street?.message}
                {...form.register('place.street')}
              />
              <TextInput
                label={t('place.house')}
                required
                maxLength={50}
                error={errors.place?.house?.message}
                {...form.register('place.house')}
              />
              <TextInput
                label={t('place.flat')}
                maxLength={50}
                error={errors.place?.flat?.message}
                {...form.register('place.flat')}
              />
            </SimpleGrid>
            <TextInput
              label={t('place.entry')}
              maxLength={500}
              error={errors.place?.entryNotes?.message}
              {...form.register('place.entryNotes')}
            />
            <Controller
              control={form.control}
              name="place.zone"
              render={({ field }) => (
                <Select
                  label={t('new.zone')}
                  data={ZONES}
                  allowDeselect={false}
                  searchable
                  error={errors.place?.zone?.message}
                  value={field.value}
                  onChange={(value) => field.onChange(value ?? 'Europe/Moscow')}
                  ref={field.ref}
                />
              )}
            />
          </Section>
          <Section title={t('new.contact')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <TextInput
                label={t('contact.name')}
                required
                maxLength={200}
                error={errors.contact?.name?.message}
                {...form.register('contact.name')}
              />
              <TextInput
                label={t('contact.phone')}
                type="tel"
                placeholder="+79990000000"
                required
                error={errors.contact?.phone?.message}
                {...form.register('contact.phone')}
              />
            </SimpleGrid>
          </Section>
          <Section title={t('new.estimate')}>
            {typeId === '' || clientId === '' ? (
              <Text c="dimmed">{clientId === '' ? t('new.chooseClient') : t('new.estimateFirst')}</Text>
            ) : (
              <Estimate typeId={typeId} clientId={clientId} />
            )}
          </Section>
          <Button type="submit" size="md" loading={isSubmitting}>
            {t('new.submit')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}

function FindClient({
  error,
  onFound,
}: {
  error: string | undefined
  onFound: (client: { id: string; name: string; phone?: string | null }) => void
}) {
  const t = useManagerTexts()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 300)
  const enough = asked.length >= 2
  const query = $api.useQuery(
    'get',
    '/api/accounts/clients',
    { params: { query: { search: asked, size: 8 } } },
    { enabled: enough },
  )
  return (
    <Stack gap="xs">
      <TextInput
        type="search"
        label={t('new.find')}
        description={t('new.findHint')}
        value={text}
        maxLength={100}
        required
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {enough && (
        <QueryState query={query} skeleton={<Skeletons rows={2} height={52} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('new.noClient')} text={t('new.noClientText')} />
            ) : (
              <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {items.map((client) => (
                  <li key={client.id}>
                    <UnstyledButton
                      className="surface"
                      p="sm"
                      w="100%"
                      disabled={!client.emailConfirmed}
                      onClick={() => onFound(client)}
                    >
                      <Text fw={600}>{client.name}</Text>
                      <Text size="sm" c="dimmed">
                        {[client.email, client.phone].filter((part) => part != null).join(' · ')}
                        {!client.emailConfirmed && ` · ${t('new.unconfirmed')}`}
                      </Text>
                    </UnstyledButton>
                  </li>
                ))}
              </Stack>
            )
          }
        </QueryState>
      )}
    </Stack>
  )
}

function Estimate({ typeId, clientId }: { typeId: string; clientId: string }) {
  const t = useManagerTexts()
  const query = $api.useQuery('get', '/api/orders/types/{id}/estimate', {
    params: { path: { id: typeId }, query: { clientId } },
  })
  return (
    <QueryState query={query} skeleton={<Skeletons rows={1} height={60} />}>
      {({ approximate, orders, rangeLow, rangeHigh, discountPercent }) => (
        <Stack gap={4}>
          <Text fz={26} fw={650} lh={1.2}>
            ≈ {format.money(approximate)}
          </Text>
          <Text size="sm" c="dimmed">
            {orders === 0
              ? t('new.estimateBase')
              : t('new.estimateOrders', {
                  count: orders,
                  low: format.money(rangeLow),
                  high: format.money(rangeHigh),
                })}{' '}
            {discountPercent > 0 && t('new.estimateDiscount', { percent: discountPercent })}
          </Text>
        </Stack>
      )}
    </QueryState>
  )
}
