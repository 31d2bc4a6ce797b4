import { Select, Stack, Textarea, TextInput } from '@mantine/core'
import { Controller, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { $api } from '@/api/client'
import { useCommon } from '@/ui'
import { AREAS, type Area } from './pieces'
import { useQualityTexts } from './texts'

export interface HypothesisInput {
  title: string
  description: string
  area: Area
  ownerId: string | null
  dueOn: string
}

export const NEW_HYPOTHESIS: HypothesisInput = {
  title: '',
  description: '',
  area: 'PROCESS',
  ownerId: null,
  dueOn: '',
}

export function asForm(input: HypothesisInput) {
  return { ...input, dueOn: input.dueOn === '' ? null : input.dueOn }
}

export function useHypothesisSchema() {
  const common = useCommon()
  return useMemo(() => {
    const text = (most: number) =>
      z.string().check(z.trim(), z.minLength(1, common('required')), z.maxLength(most, common('tooLong')))
    return z.object({
      title: text(200),
      description: text(4000),
      area: z.string(),
      ownerId: z.nullable(z.string()),
      dueOn: z.string(),
    })
  }, [common])
}

/**
 * @param at where the fields stand in the form: '' or such as `hypotheses.0.`
 * @param errors of these fields
 */
export function HypothesisFields<T extends FieldValues>({
  form,
  at = '',
  errors,
  disabled = false,
}: {
  form: UseFormReturn<T>
  at?: string
  errors: Partial<Record<keyof HypothesisInput, { message?: string | undefined }>> | undefined
  disabled?: boolean
}) {
  const t = useQualityTexts()
  const { data } = $api.useQuery('get', '/api/analyst/staff', {}, { staleTime: 5 * 60_000 })
  const name = (field: keyof HypothesisInput) => `${at}${field}` as Path<T>
  return (
    <Stack gap="sm">
      <TextInput
        label={t('title')}
        placeholder={t('titlePlaceholder')}
        required
        maxLength={200}
        disabled={disabled}
        error={errors?.title?.message}
        {...form.register(name('title'))}
      />
      <Textarea
        label={t('description')}
        required
        autosize
        minRows={3}
        maxRows={14}
        maxLength={4000}
        disabled={disabled}
        error={errors?.description?.message}
        {...form.register(name('description'))}
      />
      <Controller
        control={form.control}
        name={name('area')}
        render={({ field }) => (
          <Select
            label={t('area')}
            required
            allowDeselect={false}
            disabled={disabled}
            data={AREAS.map((area) => ({ value: area, label: t(`area.${area}`) }))}
            value={field.value as string}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errors?.area?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name={name('ownerId')}
        render={({ field }) => (
          <Select
            label={t('owner')}
            placeholder={t('ownerNone')}
            clearable
            searchable
            disabled={disabled}
            data={(data?.members ?? []).map((member) => ({ value: member.accountId, label: member.name }))}
            value={field.value as string | null}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={errors?.ownerId?.message}
          />
        )}
      />
      <TextInput
        type="date"
        label={t('dueOn')}
        disabled={disabled}
        error={errors?.dueOn?.message}
        {...form.register(name('dueOn'))}
      />
    </Stack>
  )
}
