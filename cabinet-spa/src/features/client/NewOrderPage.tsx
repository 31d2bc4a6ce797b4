import { Alert, Button, Divider, Group, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { IconMailForward, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { allPages } from '@/api/pages'
import { asProblem } from '@/api/problems'
import type { Orders } from '@/api/types'
import { session } from '@/auth/session'
import { useAccount } from '@/auth/useSession'
import { inLanguage } from '@/features/order'
import { Empty, format, Page, QueryState, Section, Skeletons, useCommon } from '@/ui'
import { normalPhone, shownPhone } from '@/ui/phone'
import { DebtBanner } from './DebtBanner'
import { drafts, EMPTY, type Draft } from './draft'
import { PhotosInput, usePhotos } from './PhotosInput'
import { ContactFields, contactSchema, PlaceFields, placeSchema } from './PlaceFields'
import { useClientProblem } from './problems'
import { StartInput } from './StartInput'
import { useClientTexts } from './texts'
import { earliest, ownZone, wrongStart } from './when'

type Type = Orders['TypeResponse']

/** More than these, and they are looked for by a word. */
const FEW_TYPES = 6
/** In seconds; a shorter lead time nobody has to know of. */
const NOTEWORTHY_LEAD = 600

/** All that is offered; a company has dozens. */
async function offered(): Promise<Type[]> {
  const { items } = await allPages((page) => api.GET('/api/orders/types', { params: { query: page } }))
  return items
}

/** Name, phone and place as they were last time. */
async function known(): Promise<Draft> {
  const [profile, last] = await Promise.all([
    api.GET('/api/accounts/profile'),
    api.GET('/api/orders/orders', {
      params: { query: { as: 'client', size: 1 } },
    }),
  ])
  const before = last.data?.items[0]
  const order =
    before === undefined
      ? undefined
      : (await api.GET('/api/orders/orders/{orderId}', { params: { path: { orderId: before.id } } })).data
  const phone = order?.contact?.phone ?? profile.data?.phone ?? ''
  return {
    ...EMPTY,
    place: {
      city: order?.place.city ?? '',
      street: order?.place.street ?? '',
      house: order?.place.house ?? '',
      flat: order?.place.flat ?? '',
      entryNotes: order?.place.entryNotes ?? '',
    },
    contact: { name: order?.contact?.name ?? profile.data?.name ?? '', phone: shownPhone(phone) },
  }
}

/** The request for help (US-020). */
export default function NewOrderPage() {
  const t = useClientTexts()
  const { accountId } = useAccount()
  const [kept] = useState(() => drafts.read(accountId))
  const types = useQuery({ queryKey: ['get', '/api/orders/types', 'offered'], queryFn: offered })
  const start = useQuery({
    queryKey: ['order-draft', accountId],
    queryFn: () => (kept !== null ? kept : known().catch(() => EMPTY)),
    staleTime: Infinity,
    gcTime: 0,
  })
  const ready = types.data !== undefined && start.data !== undefined
  return (
    <Page title={t('new.title')} subtitle={t('new.lead')} narrow>
      <QueryState
        query={{
          ...types,
          data: ready ? types.data : undefined,
          isPending: types.isPending || !start.isFetched,
        }}
        skeleton={<Skeletons rows={5} height={120} />}
      >
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('new.noTypes')} text={t('new.noTypesText')} />
          ) : (
            <Request types={all} start={start.data!} accountId={accountId} />
          )
        }
      </QueryState>
    </Page>
  )
}

function Request({ types, start, accountId }: { types: Type[]; start: Draft; accountId: string }) {
  const t = useClientTexts()
  const common = useCommon()
  const account = useAccount()
  const navigate = useNavigate()
  const show = useClientProblem()
  const key = useIdempotencyKey()
  const zone = ownZone()
  const leadOf = (typeId: string) => {
    const type = types.find(({ id }) => id === typeId)
    return type === undefined ? 0 : format.seconds(type.leadTime)
  }
  const words = { required: common('required'), tooLong: common('tooLong'), phone: t('phoneWrong') }
  const form = useForm({
    defaultValues: {
      ...start,
      typeId: types.some(({ id }) => id === start.typeId)
        ? start.typeId
        : types.length === 1
          ? types[0]!.id
          : '',
      startsAt:
        wrongStart(start.startsAt, leadOf(start.typeId), zone) === undefined
          ? start.startsAt
          : earliest(leadOf(start.typeId), zone),
    },
    resolver: zodResolver(
      z
        .object({
          typeId: z.string().check(z.minLength(1, t('new.typeMissing'))),
          description: z
            .string()
            .check(z.trim(), z.minLength(1, words.required), z.maxLength(2000, words.tooLong)),
          place: placeSchema(words),
          startsAt: z.string(),
          contact: contactSchema(words),
          photos: z.array(z.string()),
        })
        .check((all) => {
          const wrong = wrongStart(all.value.startsAt, leadOf(all.value.typeId), zone)
          if (wrong !== undefined) {
            all.issues.push({
              code: 'custom',
              path: ['startsAt'],
              input: all.value.startsAt,
              message: t(`field.startsAt.${wrong}`),
            })
          }
        }),
    ),
  })
  const { errors, isSubmitting } = form.formState
  const typeId = form.watch('typeId')
  const startsAt = form.watch('startsAt')
  const type = types.find(({ id }) => id === typeId)

  const setPhotos = useCallback((ids: string[]) => form.setValue('photos', ids), [form])
  const photos = usePhotos(start.photos, setPhotos)

  const [refused, setRefused] = useState(false)
  const sent = useRef(false)
  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (!sent.current) drafts.keep(accountId, values)
      },
    })
  }, [form, accountId])

  function choose(id: string) {
    form.setValue('typeId', id, { shouldValidate: true })
    // The suggested time follows the lead time of what is ordered.
    if (wrongStart(form.getValues('startsAt'), leadOf(id), zone) !== undefined) {
      form.setValue('startsAt', earliest(leadOf(id), zone), { shouldValidate: form.formState.isSubmitted })
    }
  }

  async function post(values: Draft): Promise<string> {
    const body = {
      typeId: values.typeId,
      description: values.description,
      place: {
        city: values.place.city,
        street: values.place.street,
        house: values.place.house,
        flat: values.place.flat === '' ? null : values.place.flat,
        entryNotes: values.place.entryNotes === '' ? null : values.place.entryNotes,
        zone,
      },
      startsAt: `${values.startsAt.slice(0, 16)}:00`,
      contact: { name: values.contact.name, phone: normalPhone(values.contact.phone) },
      photos: values.photos,
    }
    const header = { 'Idempotency-Key': key.of(body) }
    const { data } = await api.POST('/api/orders/orders', { params: { header }, body })
    return data!.id
  }

  async function order(values: Draft) {
    if (photos.photos.some(({ state }) => state !== 'sent')) {
      notifications.show({ color: 'orange', message: t('new.photosNotSent') })
      return
    }
    try {
      const id = await post(values).catch(async (error: unknown) => {
        if (asProblem(error).code !== 'email_not_confirmed') throw error
        // Confirmed meanwhile, in another tab or on the phone: a fresh token says so.
        await session.renew()
        return post(values)
      })
      sent.current = true
      key.forget()
      drafts.forget(accountId)
      notifications.show({ message: t('new.sent') })
      await navigate({ to: '/orders/$orderId', params: { orderId: id } } as never)
    } catch (error) {
      const problem = asProblem(error)
      if (problem.code === 'debts_unsettled') {
        setRefused(true)
        requestAnimationFrame(() =>
          document.querySelector('[data-testid=debts]')?.scrollIntoView({ block: 'center' }),
        )
        return
      }
      if (problem.errors.some(({ field }) => field.startsWith('photos'))) photos.clear()
      show(error, form)
    }
  }

  function startOver() {
    drafts.forget(accountId)
    photos.clear()
    form.reset({ ...EMPTY, contact: form.getValues('contact'), startsAt: earliest(0, zone) })
  }

  return (
    <form
      noValidate
      onSubmit={(event) =>
        void form.handleSubmit(order, () => {
          // The first wrong field comes into view; the cards of the types cannot take the focus by themselves.
          requestAnimationFrame(() =>
            document.querySelector('[aria-invalid=true], [role=alert]')?.scrollIntoView({ block: 'center' }),
          )
        })(event)
      }
    >
      <Stack gap="lg">
        <DebtBanner link refused={refused} />
        {!account.emailConfirmed && (
          <Alert color="orange" icon={<IconMailForward size={20} aria-hidden />} title={t('new.unconfirmed')}>
            {t('new.unconfirmedText', { email: account.email })}
          </Alert>
        )}
        <Section title={t('new.type')}>
          <Types types={types} value={typeId} onChange={choose} error={errors.typeId?.message} />
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
          <div>
            <Text fw={500} size="sm">
              {t('new.photos')}
            </Text>
            <PhotosInput own={photos} />
          </div>
        </Section>
        <Section title={t('new.when')}>
          <StartInput
            value={startsAt}
            zone={zone}
            leadSeconds={leadOf(typeId)}
            error={errors.startsAt?.message}
            hint={[
              t('new.zone', { zone: zone.replace(/_/g, ' ') }),
              ...(leadOf(typeId) < NOTEWORTHY_LEAD
                ? []
                : [t('new.lead.time', { lead: format.duration(leadOf(typeId)) })]),
            ].join(' ')}
            onChange={(value) =>
              form.setValue('startsAt', value, {
                shouldValidate: form.formState.isSubmitted,
                shouldDirty: true,
              })
            }
          />
        </Section>
        <Section title={t('new.where')}>
          <PlaceFields register={(part) => form.register(`place.${part}`)} errors={errors.place} />
        </Section>
        <Section title={t('new.contact')}>
          <ContactFields register={(part) => form.register(`contact.${part}`)} errors={errors.contact} />
        </Section>
        <Section title={t('new.estimate')}>
          <Estimate type={type} />
          <Button type="submit" size="lg" fullWidth loading={isSubmitting}>
            {t('new.submit')}
          </Button>
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {t('new.draft')}
            </Text>
            <Button variant="subtle" size="compact-md" onClick={startOver}>
              {t('new.startOver')}
            </Button>
          </Group>
        </Section>
      </Stack>
    </form>
  )
}

function Types({
  types,
  value,
  error,
  onChange,
}: {
  types: Type[]
  value: string
  error?: string | undefined
  onChange: (id: string) => void
}) {
  const t = useClientTexts()
  const [word, setWord] = useState('')
  const wanted = word.trim().toLowerCase()
  const found = types.filter(({ name, description }) =>
    `${inLanguage(name)} ${inLanguage(description)}`.toLowerCase().includes(wanted),
  )
  const chosen = types.find(({ id }) => id === value)
  const few = found.slice(0, FEW_TYPES)
  const shown = chosen !== undefined && !few.includes(chosen) ? [chosen, ...few] : few
  return (
    <Stack gap="sm">
      {types.length > FEW_TYPES && (
        <TextInput
          type="search"
          aria-label={t('new.findType')}
          placeholder={t('new.findType')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && (
        <Text c="dimmed" size="sm" role="status">
          {t('new.noType')}
        </Text>
      )}
      <Radio.Group
        aria-label={t('new.type')}
        name="typeId"
        value={value}
        onChange={onChange}
        error={error}
        errorProps={{ role: 'alert' }}
      >
        <Stack gap="xs">
          {shown.map((type) => (
            <Radio.Card
              key={type.id}
              value={type.id}
              className="surface"
              p="md"
              radius="lg"
              data-type={type.id}
            >
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Radio.Indicator mt={2} />
                <div style={{ minWidth: 0, flex: 1 }}>
                  <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                    {inLanguage(type.name)}
                  </Text>
                  <Text size="sm" c="dimmed" lineClamp={3}>
                    {inLanguage(type.description)}
                  </Text>
                  <Text size="sm" mt={4} className="tabular">
                    {t('new.typeFrom', {
                      price: format.money(type.basePrice),
                      duration: format.duration(format.seconds(type.duration)),
                    })}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      {found.length > shown.length && (
        <Text size="sm" c="dimmed">
          {t('new.moreTypes', { number: format.number(found.length - shown.length) })}
        </Text>
      )}
    </Stack>
  )
}

/** What it will cost about, by what paid orders of the type cost and this client's discount. */
function Estimate({ type }: { type: Type | undefined }) {
  const t = useClientTexts()
  const estimate = $api.useQuery(
    'get',
    '/api/orders/types/{id}/estimate',
    { params: { path: { id: type?.id ?? '' } } },
    { enabled: type !== undefined },
  )
  if (type === undefined) return <Text c="dimmed">{t('new.estimateEmpty')}</Text>
  return (
    <QueryState query={estimate} skeleton={<Skeletons rows={1} height={96} />}>
      {(it) => (
        <Stack gap={6} aria-live="polite">
          <Title order={3} fz={32} className="tabular">
            ≈ {format.money(it.approximate)}
          </Title>
          {it.orders > 0 && it.rangeLow.amount !== it.rangeHigh.amount && (
            <Text className="tabular">
              {t('new.estimateRange', { low: format.money(it.rangeLow), high: format.money(it.rangeHigh) })}
            </Text>
          )}
          {it.discountPercent > 0 && (
            <Text>
              {t('new.estimateDiscount', { percent: it.discountPercent })}{' '}
              <Text span c="dimmed" td="line-through" className="tabular">
                {format.money(it.priceBeforeDiscount)}
              </Text>
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {it.orders > 0 ? t('new.estimateOrders', { count: it.orders }) : t('new.estimateBase')}
          </Text>
          <Divider my={4} color="var(--artel-line)" />
          <Text size="sm" c="dimmed">
            {t('new.estimateNote')}
          </Text>
        </Stack>
      )}
    </QueryState>
  )
}
