import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form'
import * as z from 'zod/mini'
import { isPhone } from '@/ui/phone'
import { useClientTexts } from './texts'

interface Words {
  required: string
  tooLong: string
  phone: string
}

export function placeSchema({ required, tooLong }: Words) {
  const text = (most: number) =>
    z.string().check(z.trim(), z.minLength(1, required), z.maxLength(most, tooLong))
  const may = (most: number) => z.string().check(z.trim(), z.maxLength(most, tooLong))
  return z.object({
    city: text(200),
    street: text(200),
    house: text(50),
    flat: may(50),
    entryNotes: may(500),
  })
}

export function contactSchema({ required, tooLong, phone }: Words) {
  return z.object({
    name: z.string().check(z.trim(), z.minLength(1, required), z.maxLength(200, tooLong)),
    phone: z.string().check(z.refine(isPhone, phone)),
  })
}

type Part = 'city' | 'street' | 'house' | 'flat' | 'entryNotes'
type Errors<K extends string> = Partial<Record<K, FieldError>> | undefined

/** Where the job is. */
export function PlaceFields({
  register,
  errors,
}: {
  register: (part: Part) => UseFormRegisterReturn
  errors: Errors<Part>
}) {
  const t = useClientTexts()
  return (
    <Stack>
      <TextInput
        label={t('new.city')}
        autoComplete="address-level2"
        required
        error={errors?.city?.message}
        {...register('city')}
      />
      <TextInput
        label={t('new.street')}
        autoComplete="address-line1"
        required
        error={errors?.street?.message}
        {...register('street')}
      />
      <Group grow gap="sm" align="flex-start" wrap="nowrap">
        <TextInput label={t('new.house')} required error={errors?.house?.message} {...register('house')} />
        <TextInput label={t('new.flat')} error={errors?.flat?.message} {...register('flat')} />
      </Group>
      <Textarea
        label={t('new.entryNotes')}
        description={t('new.entryNotesHint')}
        autosize
        minRows={1}
        maxRows={4}
        error={errors?.entryNotes?.message}
        {...register('entryNotes')}
      />
    </Stack>
  )
}

/** Whom the worker asks for. */
export function ContactFields({
  register,
  errors,
}: {
  register: (part: 'name' | 'phone') => UseFormRegisterReturn
  errors: Errors<'name' | 'phone'>
}) {
  const t = useClientTexts()
  return (
    <Stack>
      <TextInput
        label={t('new.name')}
        autoComplete="name"
        required
        error={errors?.name?.message}
        {...register('name')}
      />
      <TextInput
        label={t('new.phone')}
        type="tel"
        autoComplete="tel"
        placeholder="+7 912 345-67-89"
        required
        error={errors?.phone?.message}
        {...register('phone')}
      />
    </Stack>
  )
}
