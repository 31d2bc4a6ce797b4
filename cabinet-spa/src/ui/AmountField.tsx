import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

/**
 * A number of a form with at most two decimals: roubles, percent. An empty field is undefined to the form; what is out of
 * range stays as it was typed, and the form says so.
 */
export function AmountField<T extends FieldValues>({
  control,
  name,
  ...props
}: { control: Control<T>; name: FieldPath<T>; label: string; max: number } & Pick<
  NumberInputProps,
  'description' | 'allowDecimal' | 'maw' | 'w' | 'style'
>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <NumberInput
      required
      min={0}
      clampBehavior="none"
      decimalScale={2}
      thousandSeparator=" "
      hideControls
      inputMode="decimal"
      error={fieldState.error?.message}
      value={field.value ?? ''}
      onChange={(value) => field.onChange(value === '' ? undefined : Number(value))}
      onBlur={field.onBlur}
      ref={field.ref}
      {...props}
    />
  )
}
