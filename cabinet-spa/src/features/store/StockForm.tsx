import { ActionIcon, Box, Button, Drawer, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Controller, useFieldArray, useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import { format, Restored, useCommon, useDraftForm, useShowProblem } from '@/ui'
import { ItemPicker, type PickedItem } from './ItemPicker'
import { picked, unitOf } from './pieces'
import { useStoreTexts } from './texts'

export type StockAct = 'receipt' | 'writeOff' | 'stockTake'

export interface Prefilled extends PickedItem {
  quantity: number
}

interface Line extends PickedItem {
  quantity: number | ''
  onHand: number | null
}

interface Form {
  lines: Line[]
  note: string
}

const EMPTY: Line = { itemId: '', nameRu: '', nameEn: '', unit: '', quantity: '', onHand: null }

const WORDS = {
  receipt: { title: 'receipt', hint: 'receiptHint', submit: 'doReceipt', done: 'doneReceipt' },
  writeOff: { title: 'writeOff', hint: 'writeOffHint', submit: 'doWriteOff', done: 'doneWriteOff' },
  stockTake: { title: 'stockTake', hint: 'stockTakeHint', submit: 'doStockTake', done: 'doneStockTake' },
} as const

/** A receipt, a write-off or a stock-take in a drawer, which takes the whole of a phone. */
export function StockDrawer({
  act,
  prefilled,
  onClose,
}: {
  act: StockAct | null
  prefilled?: Prefilled[] | undefined
  onClose: () => void
}) {
  const t = useStoreTexts()
  const common = useCommon()
  return (
    <Drawer
      opened={act !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={act === null ? '' : t(WORDS[act].title)}
      closeButtonProps={{ 'aria-label': common('close'), size: 'lg' }}
    >
      {act !== null && <StockForm key={act} act={act} prefilled={prefilled} onDone={onClose} />}
    </Drawer>
  )
}

function StockForm({
  act,
  prefilled,
  onDone,
}: {
  act: StockAct
  prefilled: Prefilled[] | undefined
  onDone: () => void
}) {
  const t = useStoreTexts()
  const common = useCommon()
  const show = useShowProblem('store')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const least = act === 'stockTake' ? 0 : 1
  const schema = useMemo(() => {
    const tooFew = t(least === 0 ? 'notNegative' : 'atLeastOne')
    return z.object({
      lines: z.array(
        z.object({
          itemId: z.string().check(z.minLength(1, t('pickItem'))),
          nameRu: z.string(),
          nameEn: z.string(),
          unit: z.string(),
          quantity: z
            .number(t('number'))
            .check(z.int(t('number')), z.gte(least, tooFew), z.lte(1_000_000, common('field.range'))),
          onHand: z.nullable(z.number()),
        }),
      ),
      note: act === 'writeOff' ? z.string().check(z.trim(), z.minLength(1, common('required'))) : z.string(),
    })
  }, [act, common, least, t])
  // A list to receive has a draft of its own: what was typed into an empty form is not lost to it.
  const list = prefilled === undefined ? '' : `.list.${prefilled.length === 1 ? prefilled[0]!.itemId : 'all'}`
  const draft = useDraftForm<Form>(`store.${act}${list}`, {
    defaultValues: { lines: prefilled?.map((line) => ({ ...line, onHand: null })) ?? [EMPTY], note: '' },
    resolver: zodResolver(schema) as never,
  })
  const { form, forget } = draft
  const lines = useFieldArray({ control: form.control, name: 'lines' })
  const now = useWatch({ control: form.control, name: 'lines' })

  async function send({ lines: typed, note }: Form) {
    const headers = { 'Idempotency-Key': keys.of({ act, typed, note }) }
    const quantities = typed.map(({ itemId, quantity }) => ({ itemId, quantity: Number(quantity) }))
    try {
      if (act === 'receipt') {
        await api.POST('/api/store/receipts', {
          params: { header: headers },
          body: { lines: quantities, note: note.trim() === '' ? null : note },
        })
      } else if (act === 'writeOff') {
        await api.POST('/api/store/write-offs', {
          params: { header: headers },
          body: { lines: quantities, note },
        })
      } else {
        await api.POST('/api/store/stock-takes', {
          params: { header: headers },
          body: {
            lines: quantities.map(({ itemId, quantity }) => ({ itemId, counted: quantity })),
            note: note.trim() === '' ? null : note,
          },
        })
      }
    } catch (error) {
      const problem = asProblem(error)
      const at = typed.findIndex(({ itemId }) => itemId === problem.more['itemId'])
      if (problem.code === 'not_enough_stock' && at >= 0) {
        const message = t('notEnough', { there: String(problem.more['there']) })
        form.setError(`lines.${at}.quantity`, { message })
      } else {
        show(error, form)
      }
      return
    }
    keys.forget()
    form.reset({ lines: [EMPTY], note: '' })
    forget()
    notifications.show({ message: t(WORDS[act].done) })
    void queries.invalidateQueries()
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack>
        <Text c="dimmed" size="sm">
          {t(WORDS[act].hint)}
        </Text>
        <Restored draft={draft} />
        {lines.fields.map((field, index) => {
          const line = now[index] ?? EMPTY
          const errors = form.formState.errors.lines?.[index]
          return (
            <Box key={field.id} className="surface" p="sm">
              <Group align="flex-start" gap="sm" wrap="nowrap">
                <Box style={{ flex: 1, minWidth: 0 }}>
                  <ItemPicker
                    label={t('item')}
                    required
                    value={line.itemId === '' ? null : line}
                    error={errors?.itemId?.message}
                    onPick={(item) => {
                      form.clearErrors(`lines.${index}.itemId`)
                      form.setValue(`lines.${index}`, {
                        ...EMPTY,
                        ...(item === null ? {} : { ...picked(item), onHand: item.onHand }),
                        quantity: line.quantity,
                      })
                    }}
                  />
                </Box>
                {lines.fields.length > 1 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={40}
                    mt={24}
                    aria-label={t('removeLine', { n: index + 1 })}
                    onClick={() => lines.remove(index)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
              <Controller
                control={form.control}
                name={`lines.${index}.quantity`}
                render={({ field: input, fieldState }) => (
                  <NumberInput
                    mt="xs"
                    label={act === 'stockTake' ? t('counted') : t('quantity')}
                    required
                    min={least}
                    max={1_000_000}
                    allowDecimal={false}
                    allowNegative={false}
                    inputMode="numeric"
                    clampBehavior="none"
                    suffix={line.unit === '' ? '' : ` ${unitOf(line.unit)}`}
                    value={input.value}
                    onChange={input.onChange}
                    onBlur={input.onBlur}
                    error={fieldState.error?.message}
                    description={
                      act === 'stockTake' && line.onHand !== null && line.quantity !== ''
                        ? t('difference', {
                            onHand: format.number(line.onHand),
                            difference: signed(line.quantity - line.onHand),
                          })
                        : undefined
                    }
                  />
                )}
              />
            </Box>
          )
        })}
        <Button
          variant="light"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => lines.append(EMPTY)}
          disabled={lines.fields.length >= 200}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('addLine')}
        </Button>
        <Textarea
          label={act === 'writeOff' ? t('reason') : t('noteOptional')}
          required={act === 'writeOff'}
          autosize
          minRows={2}
          maxLength={500}
          error={form.formState.errors.note?.message}
          {...form.register('note')}
        />
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              form.reset({ lines: [EMPTY], note: '' })
              forget()
            }}
          >
            {t('startOver')}
          </Button>
          <Button type="submit" size="md" loading={form.formState.isSubmitting}>
            {t(WORDS[act].submit)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function signed(value: number): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${format.number(Math.abs(value))}`
}
