import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { IconCreditCard } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { asProblem } from '@/api/problems'
import type { Billing } from '@/api/types'
import { format, QueryState, Section, Skeletons, useCommon, useProblemText } from '@/ui'
import { expiry, isCardNumber, shownExpiry, shownNumber } from '../card'
import { useClientProblem } from '../problems'
import { useClientMoneyTexts } from './texts'

type View = Billing['MethodView']
type Time = Billing['ChooseMethod']['time']

const TIMES = ['EACH_ORDER', 'WEEKLY'] as const

export function useMethod() {
  return $api.useQuery('get', '/api/billing/payment-method')
}

export function Method() {
  const t = useClientMoneyTexts()
  const common = useCommon()
  const { order, invoice } = useSearch({ strict: false }) as { order?: string; invoice?: string }
  const method = useMethod()
  const [editing, setEditing] = useState(order !== undefined || invoice !== undefined)
  return (
    <Section title={t('money.method')}>
      <QueryState query={method} skeleton={<Skeletons rows={1} height={110} />}>
        {(view) =>
          editing || view.card == null ? (
            <MethodForm
              view={view}
              order={order}
              invoice={invoice}
              onDone={() => setEditing(false)}
              {...(view.card == null ? {} : { onCancel: () => setEditing(false) })}
            />
          ) : (
            <Group justify="space-between" gap="md">
              <Group gap="md" wrap="nowrap" align="flex-start">
                <IconCreditCard size={30} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
                <div>
                  <Text fw={600} className="tabular" data-testid="card">
                    {t('money.cardName', { brand: brandName(view.card.brand), last4: view.card.last4 })}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t(`money.${view.time ?? 'EACH_ORDER'}`)}
                  </Text>
                  {view.time === 'WEEKLY' && (
                    <Text size="sm" c="dimmed" className="tabular">
                      {t('money.used', {
                        used: format.money(view.used),
                        limit: format.money(view.creditLimit),
                      })}
                    </Text>
                  )}
                </div>
              </Group>
              <Button variant="default" onClick={() => setEditing(true)}>
                {common('edit')}
              </Button>
            </Group>
          )
        }
      </QueryState>
    </Section>
  )
}

function brandName(brand: string): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1).toLowerCase()
}

function MethodForm({
  view,
  order,
  invoice,
  onDone,
  onCancel,
}: {
  view: View
  order: string | undefined
  invoice: string | undefined
  onDone: () => void
  onCancel?: () => void
}) {
  const t = useClientMoneyTexts()
  const common = useCommon()
  const show = useClientProblem()
  const problemText = useProblemText('client')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({
    defaultValues: { card: { number: '', expiry: '' }, time: (view.time ?? 'EACH_ORDER') as Time },
    resolver: zodResolver(
      z
        .object({
          card: z.object({ number: z.string(), expiry: z.string() }),
          time: z.enum(TIMES),
        })
        .check(({ value, issues }) => {
          const { number, expiry: until } = value.card
          // The card that is there may stay.
          if (number === '' && until === '' && view.card != null) return
          const wrong = (name: 'number' | 'expiry', message: string) =>
            issues.push({ code: 'custom', path: ['card', name], input: value, message })
          if (number === '') wrong('number', common('required'))
          else if (!isCardNumber(number)) wrong('number', t('money.badNumber'))
          if (expiry(until) === undefined) wrong('expiry', t('money.badExpiry'))
        }),
    ),
  })
  const { errors, isSubmitting } = form.formState
  const time = form.watch('time')

  async function save({ card, time: when }: { card: { number: string; expiry: string }; time: Time }) {
    const until = expiry(card.expiry)
    try {
      const { data } = await api.PUT('/api/billing/payment-method', {
        body: {
          time: when,
          card:
            until === undefined
              ? null
              : {
                  number: card.number.replace(/\D/g, ''),
                  expiryMonth: until.month,
                  expiryYear: until.year,
                },
        },
      })
      form.reset()
      queries.setQueryData(['get', '/api/billing/payment-method', {}], data)
      await queries.invalidateQueries({ queryKey: ['get', '/api/billing/payment-method'] })
      notifications.show({ message: t('money.saved') })
      onDone()
      // Orders that wait for it go on by themselves; the one that led here is looked at again.
      if (order !== undefined) await navigate({ to: '/orders/$orderId', params: { orderId: order } } as never)
      else if (invoice !== undefined) await navigate({ to: `/money/invoices/${invoice}` } as never)
    } catch (error) {
      if (asProblem(error).code === 'card_refused') {
        form.setError('card.number', { message: problemText(error) }, { shouldFocus: true })
      } else {
        show(error, form)
      }
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <Stack>
        {view.card == null ? (
          <div>
            <Text fw={600}>{t('money.noMethod')}</Text>
            <Text size="sm" c="dimmed">
              {t('money.noMethodText')}
            </Text>
          </div>
        ) : (
          <Text size="sm" c="dimmed">
            {t('money.keepCard', { last4: view.card.last4 })}
          </Text>
        )}
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <TextInput
            label={t('money.number')}
            inputMode="numeric"
            autoComplete="cc-number"
            placeholder="0000 0000 0000 0000"
            required={view.card == null}
            error={errors.card?.number?.message}
            style={{ flex: '1 1 auto' }}
            {...form.register('card.number', {
              onChange: (event: { target: { value: string } }) =>
                form.setValue('card.number', shownNumber(event.target.value)),
            })}
          />
          <TextInput
            label={t('money.expiry')}
            inputMode="numeric"
            autoComplete="cc-exp"
            placeholder="08/29"
            required={view.card == null}
            error={errors.card?.expiry?.message}
            style={{ flex: '0 0 128px' }}
            {...form.register('card.expiry', {
              onChange: (event: { target: { value: string } }) =>
                form.setValue('card.expiry', shownExpiry(event.target.value)),
            })}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t('money.safe')}
        </Text>
        <Radio.Group
          label={t('money.time')}
          name="time"
          value={time}
          onChange={(value) => form.setValue('time', value as Time)}
        >
          <Stack gap="xs" mt={6}>
            {TIMES.map((one) => (
              <Radio.Card key={one} value={one} className="surface" p="md" radius="lg">
                <Group wrap="nowrap" align="flex-start" gap="sm">
                  <Radio.Indicator mt={2} />
                  <div>
                    <Text fw={600}>{t(`money.${one}`)}</Text>
                    <Text size="sm" c="dimmed">
                      {t(`money.${one}.text`, { limit: format.money(view.creditLimit) })}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Group gap="sm">
          <Button type="submit" size="md" loading={isSubmitting}>
            {view.card == null ? t('money.add') : common('save')}
          </Button>
          {onCancel !== undefined && (
            <Button variant="default" size="md" disabled={isSubmitting} onClick={onCancel}>
              {common('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
