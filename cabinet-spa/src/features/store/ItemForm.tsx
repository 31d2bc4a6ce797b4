import { Autocomplete, Button, Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { useMemo } from 'react'
import * as z from 'zod/mini'
import { useCommon, useTyped } from '@/ui'
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
        .check(z.int(t('number')), z.gte(0, t('notNegative')), z.lte(1_000_000, common('field.range'))),
      active: z.boolean(),
    })
    return zodResolver(schema) as never
  }, [common, t])
}

/** A usual unit is kept by its one name, whatever the language it is chosen in; what is typed stays as it is typed. */
function UnitInput({
  value,
  onChange,
  onBlur,
  error,
}: {
  value: string
  onChange: (unit: string) => void
  onBlur: () => void
  error: string | undefined
}) {
  const t = useStoreTexts()
  const [text, type] = useTyped(unitOf(value))
  return (
    <Autocomplete
      label={t('unit')}
      required
      maxLength={20}
      data={UNITS.map(unitOf)}
      value={text}
      onChange={(typed) => {
        const unit = UNITS.find((usual) => unitOf(usual) === typed) ?? typed
        type(typed, unitOf(unit))
        onChange(unit)
      }}
      onBlur={onBlur}
      error={error}
    />
  )
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
  const toggle = (name: 'reusable' | 'active', hint: string) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Switch
          label={t(name)}
          description={hint}
          size="md"
          checked={field.value}
          onChange={(event) => field.onChange(event.currentTarget.checked)}
          onBlur={field.onBlur}
        />
      )}
    />
  )
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
              <UnitInput
                value={field.value}
                onChange={field.onChange}
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
        {toggle('reusable', t('reusableHint'))}
        {!isNew && toggle('active', t('activeHint'))}
        <Group justify={isNew ? 'flex-end' : 'flex-start'}>
          <Button type="submit" size="md" loading={isSubmitting}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
