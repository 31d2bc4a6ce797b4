import { zodResolver } from '@hookform/resolvers/zod'
import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Controller } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import { AmountField, FormDialog, useCommon, useDraftForm, useShowProblem } from '@/ui'
import { PersonSelect, rub } from './pieces'
import { useBooksTexts } from './texts'

const MOST = 10_000_000

interface Values {
  workerId: string
  amount: number | undefined
  reason: string
}

/** A manager credits a worker with any amount (US-270). */
export function GiveBonus({
  workerId = '',
  onClose,
  onGiven,
}: {
  /** Set where it is clear whose account this is. */
  workerId?: string
  onClose: () => void
  onGiven?: (proposed: boolean) => void
}) {
  const t = useBooksTexts()
  const common = useCommon()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const { form, forget } = useDraftForm<Values>(`bonus-${workerId}`, {
    defaultValues: { workerId, amount: undefined, reason: '' },
    resolver: zodResolver(
      z.object({
        workerId: z.string().check(z.minLength(1, common('required'))),
        amount: z
          .number(common('required'))
          .check(z.minimum(0.01, t('amountRange')), z.maximum(MOST, t('amountRange'))),
        reason: z.string().check(z.trim(), z.minLength(1, common('required'))),
      }),
    ) as never,
  })
  const { errors, isSubmitting } = form.formState

  async function give({ workerId: whom, amount, reason }: Values) {
    const body = { amount: rub(amount ?? 0), reason }
    try {
      const { data } = await api.POST('/api/billing/workers/{workerId}/bonuses', {
        params: { path: { workerId: whom }, header: { 'Idempotency-Key': keys.of({ whom, ...body }) } },
        body,
      })
      keys.forget()
      forget()
      const proposed = data!.state === 'PROPOSED'
      notifications.show({
        color: proposed ? 'orange' : 'forest',
        message: proposed ? t('bonusProposed') : t('bonusGiven'),
      })
      onClose()
      onGiven?.(proposed)
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/billing/'),
      })
    } catch (error) {
      if (asProblem(error).code === 'not_found') form.setError('workerId', { message: t('notWorker') })
      else show(error, form)
    }
  }

  return (
    <FormDialog
      title={t('giveTitle')}
      confirm={t('give')}
      busy={isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(give)(event)}
    >
      {workerId === '' && (
        <Controller
          control={form.control}
          name="workerId"
          render={({ field }) => (
            <PersonSelect
              label={t('worker')}
              description={t('workerHint')}
              required
              value={field.value === '' ? undefined : field.value}
              onChange={(id) => field.onChange(id ?? '')}
              error={errors.workerId?.message}
            />
          )}
        />
      )}
      <AmountField control={form.control} name="amount" label={t('amountRub')} max={MOST} />
      <Textarea
        label={t('forWhat')}
        description={t('bonusReasonHint')}
        required
        autosize
        minRows={2}
        maxLength={500}
        error={errors.reason?.message}
        {...form.register('reason')}
      />
    </FormDialog>
  )
}
