import { Autocomplete, Button, Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { useCommon } from '@/ui'
import { unitOf } from './pieces'
import { useStoreTexts } from './texts'

export interface ItemFields {
  nameRu: string
  nameEn: string
  unit: string
  reusable: boolean
  reorderPoint: number
  active: boolean
}

export const NEW_ITEM: ItemFields = {
  nameRu: '',
  nameEn: '',
  unit: 'piece',
  reusable: false,
  reorderPoint: 0,
  active: true,
}

const UNITS = ['piece', 'set', 'pack', 'pair', 'litre', 'kg', 'm']

export function useItemResolver() {
  const t = useStoreTexts()
  const common = useCommon()
  return useMemo(() => {
    const text = (most: number) =>
      z.string().check(z.trim(), z.minLength(1, common('required')), z.maxLength(most, common('tooLong')))
    const schema = z.object({
      nameRu: text(200),
      nameEn: text(200),
      unit: text(20),
      reusable: z.boolean(),
      reorderPoint: z
        .number(t('number'))
        .check(z.int(t('number')), z.gte(0, t('notNegative')), z.lte(1_000_000)),
      active: z.boolean(),
    })
    return zodResolver(schema) as never
  }, [common, t])
}

/** What a buyer says of an item; the same for a new one and for one that is there. */
export function ItemForm({
  form,
  submit,
  isNew = false,
  onSubmit,
}: {
  form: UseFormReturn<ItemFields>
  submit: string
  isNew?: boolean
  onSubmit: (fields: ItemFields) => Promise<void>
}) {
  const t = useStoreTexts()
  const { errors, isSubmitting } = form.formState
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <Stack>
        <TextInput
          label={t('nameRu')}
          required
          maxLength={200}
          error={errors.nameRu?.message}
          {...form.register('nameRu')}
        />
        <TextInput
          label={t('nameEn')}
          required
          maxLength={200}
          error={errors.nameEn?.message}
          {...form.register('nameEn')}
        />
        <Group grow align="flex-start">
          <Controller
            control={form.control}
            name="unit"
            render={({ field }) => (
              <Autocomplete
                label={t('unit')}
                required
                maxLength={20}
                data={UNITS.map(unitOf)}
                // A usual unit is kept by its one name, whatever the language it was chosen in.
                value={unitOf(field.value)}
                onChange={(text) => field.onChange(UNITS.find((unit) => unitOf(unit) === text) ?? text)}
                onBlur={field.onBlur}
                error={errors.unit?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="reorderPoint"
            render={({ field }) => (
              <NumberInput
                label={t('reorderPoint')}
                required
                min={0}
                max={1_000_000}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="none"
                inputMode="numeric"
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errors.reorderPoint?.message}
              />
            )}
          />
        </Group>
        <Switch
          label={t('reusable')}
          description={t('reusableHint')}
          size="md"
          {...form.register('reusable')}
        />
        {!isNew && (
          <Switch label={t('active')} description={t('activeHint')} size="md" {...form.register('active')} />
        )}
        <Group justify={isNew ? 'flex-end' : 'flex-start'}>
          <Button type="submit" size="md" loading={isSubmitting}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
