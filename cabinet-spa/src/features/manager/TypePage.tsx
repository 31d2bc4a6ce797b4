import {
  ActionIcon,
  Alert,
  Autocomplete,
  Button,
  Fieldset,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import { IconArchive, IconArchiveOff, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import {
  Controller,
  useFieldArray,
  useForm,
  type Control,
  type FieldPath,
  type UseFormReturn,
} from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import type { Orders } from '@/api/types'
import { inLanguage } from '@/features/order'
import {
  AmountField,
  Confirm,
  Page,
  QueryState,
  Section,
  useCommon,
  useDraftForm,
  useShowProblem,
} from '@/ui'
import { useCompanyTexts } from './companyTexts'
import { Newer } from './Newer'
import { toHuman, toIso, totalSeconds, type HumanDuration } from './duration'
import { OfferBadge } from './TypesPage'

type Type = Orders['TypeResponse']

interface Values {
  name: { ru: string; en: string }
  description: { ru: string; en: string }
  basePrice: number
  duration: HumanDuration
  leadTime: HumanDuration
  checkInWindow: HumanDuration
  grace: HumanDuration
  skills: { skill: string; level: number }[]
}

const human = (hours: number, minutes = 0): HumanDuration => ({ hours, minutes, seconds: 0 })

const NEW: Values = {
  name: { ru: '', en: '' },
  description: { ru: '', en: '' },
  basePrice: 100,
  duration: human(2),
  leadTime: human(2),
  checkInWindow: human(0, 30),
  grace: human(0, 30),
  skills: [],
}

function valuesOf(type: Type): Values {
  return {
    name: type.name,
    description: type.description,
    basePrice: Number(type.basePrice.amount),
    duration: toHuman(type.duration),
    leadTime: toHuman(type.leadTime),
    checkInWindow: toHuman(type.checkInWindow),
    grace: toHuman(type.grace),
    skills: type.skills,
  }
}

export default function TypePage() {
  const t = useCompanyTexts()
  const { typeId = 'new' } = useParams({ strict: false }) as { typeId?: string }
  const back = { to: '/manage/types', label: t('types') }
  const query = $api.useQuery(
    'get',
    '/api/orders/types/{id}',
    { params: { path: { id: typeId } } },
    { enabled: typeId !== 'new' },
  )
  if (typeId === 'new') {
    return (
      <Page title={t('newType')} back={back} narrow>
        <NewType />
      </Page>
    )
  }
  return (
    <Page
      title={query.data === undefined ? t('types') : inLanguage(query.data.name)}
      back={back}
      narrow
      {...(query.data === undefined ? {} : { subtitle: <OfferBadge type={query.data} /> })}
      {...(query.data === undefined ? {} : { actions: <Archive type={query.data} /> })}
    >
      <QueryState query={query}>
        {(type) => (
          <>
            {type.active && !type.kitDefined && <Alert color="orange">{t('noKit')}</Alert>}
            <ChangedType key={type.id} type={type} />
          </>
        )}
      </QueryState>
    </Page>
  )
}

function Archive({ type }: { type: Type }) {
  const t = useCompanyTexts()
  const client = useQueryClient()
  const show = useShowProblem('manager-company')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  async function turn(active: boolean) {
    setBusy(true)
    try {
      const params = { params: { path: { id: type.id } } }
      if (active) await api.POST('/api/orders/types/{id}/activate', params)
      else await api.POST('/api/orders/types/{id}/archive', params)
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/orders/types'),
      })
      notifications.show({ color: 'forest', message: active ? t('activated') : t('archived') })
      setAsking(false)
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return type.active ? (
    <>
      <Button
        variant="default"
        leftSection={<IconArchive size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('archive')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('archiveTitle')}
        confirm={t('archive')}
        busy={busy}
        onConfirm={() => void turn(false)}
      >
        <Text>{t('archiveText')}</Text>
      </Confirm>
    </>
  ) : (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconArchiveOff size={18} aria-hidden />}
      onClick={() => void turn(true)}
    >
      {t('activate')}
    </Button>
  )
}

/** Skills that tests measure and workers have: what is typed otherwise would be a skill that nobody has. */
function useKnownSkills(): string[] {
  const tests = $api.useQuery('get', '/api/testing/tests', { params: { query: { size: 100 } } })
  const workers = $api.useQuery('get', '/api/matching/workers', { params: { query: { size: 100 } } })
  return [
    ...new Set([
      ...(tests.data?.items.map(({ skill }) => skill) ?? []),
      ...(workers.data?.items.flatMap(({ skills }) => skills.map(({ skill }) => skill)) ?? []),
    ]),
  ].sort()
}

const MONTH = 30 * 24 * 3_600

function useResolver() {
  const t = useCompanyTexts()
  const common = useCommon()
  const filled = z.string().check(z.trim(), z.minLength(1, common('required')))
  const duration = (least: number, message: string) =>
    z
      .object({ hours: z.number(), minutes: z.number(), seconds: z.number() })
      .check(z.refine((value) => totalSeconds(value) >= least && totalSeconds(value) <= MONTH, message))
  return zodResolver(
    z.object({
      name: z.object({ ru: filled, en: filled }),
      description: z.object({ ru: z.string(), en: z.string() }),
      basePrice: z
        .number(t('positive'))
        .check(z.positive(t('positive')), z.maximum(1_000_000, t('positive'))),
      duration: duration(1, t('durationRange')),
      leadTime: duration(0, t('durationZeroRange')),
      checkInWindow: duration(0, t('durationZeroRange')),
      grace: duration(1, t('durationRange')),
      skills: z
        .array(
          z.object({
            skill: z
              .string()
              .check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, t('skillFormat'))),
            level: z.number(common('required')).check(z.minimum(0), z.maximum(100)),
          }),
        )
        .check(
          z.superRefine((skills, context) => {
            skills.forEach(({ skill }, index) => {
              if (skills.findIndex((other) => other.skill === skill) < index) {
                context.addIssue({ code: 'custom', path: [index, 'skill'], message: t('skillTwice') })
              }
            })
          }),
        ),
    }),
  )
}

function NewType() {
  const { form, forget } = useDraftForm<Values>('order-type', { defaultValues: NEW, resolver: useResolver() })
  return <TypeForm form={form} forget={forget} />
}

function ChangedType({ type }: { type: Type }) {
  const form = useForm<Values>({ defaultValues: valuesOf(type), resolver: useResolver() })
  const { isDirty } = form.formState
  const [basedOn, setBasedOn] = useState(type.version)
  const outdated = type.version > basedOn
  // What somebody else has saved comes in, unless something is being typed here.
  if (outdated && !isDirty) setBasedOn(type.version)
  useEffect(() => {
    // After one's own save the base is newer than what has been fetched.
    if (type.version === basedOn && !form.formState.isDirty) form.reset(valuesOf(type))
  }, [type, basedOn, form])
  function load() {
    form.reset(valuesOf(type))
    setBasedOn(type.version)
  }
  return (
    <TypeForm
      type={type}
      form={form}
      basedOn={basedOn}
      newer={outdated && isDirty && <Newer onLoad={load} />}
      onSaved={setBasedOn}
    />
  )
}

function TypeForm({
  type,
  form,
  forget,
  basedOn,
  newer = false,
  onSaved,
}: {
  type?: Type
  form: UseFormReturn<Values>
  forget?: () => void
  basedOn?: number
  /** Says that somebody has saved another version meanwhile; nothing can be saved then. */
  newer?: ReactNode
  onSaved?: (version: number) => void
}) {
  const t = useCompanyTexts()
  const common = useCommon()
  const client = useQueryClient()
  const navigate = useNavigate()
  const show = useShowProblem('manager-company')
  const keys = useIdempotencyKey()
  const known = useKnownSkills()
  const skills = useFieldArray({ control: form.control, name: 'skills' })
  const { errors, isSubmitting, isDirty } = form.formState

  async function save(values: Values) {
    const body = {
      ...values,
      basePrice: { amount: values.basePrice.toFixed(2), currency: 'RUB' },
      duration: toIso(values.duration),
      leadTime: toIso(values.leadTime),
      checkInWindow: toIso(values.checkInWindow),
      grace: toIso(values.grace),
    }
    try {
      if (type === undefined) {
        const { data } = await api.POST('/api/orders/types', {
          params: { header: { 'Idempotency-Key': keys.of(body) } },
          body,
        })
        keys.forget()
        forget?.()
        notifications.show({ color: 'forest', message: t('created') })
        await navigate({ to: `/manage/types/${data!.id}` })
      } else {
        const { data } = await api.PUT('/api/orders/types/{id}', {
          params: { path: { id: type.id } },
          body: { ...body, basedOn },
        })
        form.reset(values)
        onSaved?.(data!.version)
        notifications.show({ color: 'forest', message: t('changed') })
      }
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/orders/types'),
      })
    } catch (error) {
      show(error, form)
      if (asProblem(error).code === 'outdated')
        void client.invalidateQueries({ queryKey: ['get', '/api/orders/types/{id}'] })
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <Stack>
        <Section title={t('texts')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('nameRu')}
              required
              maxLength={200}
              error={errors.name?.ru?.message}
              {...form.register('name.ru')}
            />
            <TextInput
              label={t('nameEn')}
              required
              maxLength={200}
              error={errors.name?.en?.message}
              {...form.register('name.en')}
            />
            <Textarea
              label={t('descriptionRu')}
              autosize
              minRows={3}
              maxRows={10}
              maxLength={4000}
              error={errors.description?.ru?.message}
              {...form.register('description.ru')}
            />
            <Textarea
              label={t('descriptionEn')}
              autosize
              minRows={3}
              maxRows={10}
              maxLength={4000}
              error={errors.description?.en?.message}
              {...form.register('description.en')}
            />
          </SimpleGrid>
        </Section>
        <Section title={t('money')}>
          <AmountField
            control={form.control}
            name="basePrice"
            label={t('basePrice')}
            max={1_000_000}
            maw={220}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {(
              [
                ['duration', t('duration'), t('durationHint')],
                ['leadTime', t('leadTime'), t('leadTimeHint')],
                ['checkInWindow', t('checkInWindow'), t('checkInWindowHint')],
                ['grace', t('grace'), t('graceHint')],
              ] as const
            ).map(([name, label, hint]) => (
              <DurationInput
                key={name}
                control={form.control}
                name={name}
                label={label}
                hint={hint}
                error={errors[name]?.message ?? errors[name]?.root?.message}
              />
            ))}
          </SimpleGrid>
        </Section>
        <Section title={t('skillsTitle')}>
          <Text size="sm" c="dimmed">
            {skills.fields.length === 0 ? t('noSkills') : t('skillsHint')}
          </Text>
          {skills.fields.map((row, index) => (
            <Group key={row.id} align="flex-end" wrap="nowrap" gap="xs">
              <Controller
                control={form.control}
                name={`skills.${index}.skill`}
                render={({ field }) => (
                  <Autocomplete
                    label={t('skill')}
                    required
                    data={known}
                    maxLength={60}
                    error={errors.skills?.[index]?.skill?.message}
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    ref={field.ref}
                    style={{ flex: 1 }}
                  />
                )}
              />
              <Controller
                control={form.control}
                name={`skills.${index}.level`}
                render={({ field }) => (
                  <NumberInput
                    label={t('level')}
                    required
                    min={0}
                    max={100}
                    allowDecimal={false}
                    w={104}
                    error={errors.skills?.[index]?.level?.message}
                    value={field.value}
                    onChange={(value) => field.onChange(value === '' ? undefined : Number(value))}
                    onBlur={field.onBlur}
                    ref={field.ref}
                  />
                )}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('removeSkill', { skill: row.skill === '' ? index + 1 : row.skill })}
                onClick={() => skills.remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Button
            variant="light"
            w="fit-content"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={skills.fields.length >= 20}
            onClick={() => skills.append({ skill: '', level: 60 })}
          >
            {t('addSkill')}
          </Button>
        </Section>
        {newer}
        <Group justify="space-between">
          <Text size="sm" c="dimmed" maw={420}>
            {type !== undefined && t('version', { version: type.version })}
          </Text>
          <Button
            type="submit"
            size="md"
            loading={isSubmitting}
            disabled={newer !== false || (type !== undefined && !isDirty)}
          >
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const UNITS = { hours: 'h', minutes: 'min', seconds: 'sec' } as const

function DurationInput({
  control,
  name,
  label,
  hint,
  error,
}: {
  control: Control<Values>
  name: 'duration' | 'leadTime' | 'checkInWindow' | 'grace'
  label: string
  hint: string
  error: string | undefined
}) {
  const t = useCompanyTexts()
  const part = (unit: keyof HumanDuration, max: number) => (
    <Controller
      control={control}
      name={`${name}.${unit}` as FieldPath<Values>}
      render={({ field }) => (
        <NumberInput
          aria-label={`${label}: ${t(unit)}`}
          rightSection={
            <Text size="sm" c="dimmed" pr="sm">
              {t(UNITS[unit])}
            </Text>
          }
          rightSectionWidth={50}
          min={0}
          max={max}
          allowDecimal={false}
          hideControls
          error={error !== undefined}
          value={field.value as number}
          onChange={(value) => field.onChange(Number(value))}
          onBlur={field.onBlur}
          ref={field.ref}
        />
      )}
    />
  )
  return (
    <Fieldset
      legend={
        <Text span size="sm" fw={500}>
          {label}
        </Text>
      }
      variant="unstyled"
    >
      <Group grow gap="xs" mt={4}>
        {part('hours', 720)}
        {part('minutes', 59)}
        <Controller
          control={control}
          name={`${name}.seconds`}
          render={({ field }) => <>{field.value > 0 && part('seconds', 59)}</>}
        />
      </Group>
      <Text size="sm" c={error === undefined ? 'dimmed' : 'var(--mantine-color-error)'} mt={4}>
        {error ?? hint}
      </Text>
    </Fieldset>
  )
}
