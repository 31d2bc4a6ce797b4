import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Billing } from '@/api/types'
import { usePeople } from '@/features/people'
import { AmountField, format, FormDialog, Page, QueryState, Section, useCommon, useShowProblem } from '@/ui'
import { instantOf, localNow, rub } from './pieces'
import { useBooksTexts } from './texts'

type Rate = Billing['RateView']
const PATH = '/api/billing/rates'
const MOST = 10_000_000

export default function RatesPage() {
  const t = useBooksTexts()
  const query = $api.useQuery('get', PATH)
  const nameOf = usePeople(query.data?.items.map(({ decidedBy }) => decidedBy) ?? [])
  const [setting, setSetting] = useState(false)
  return (
    <Page
      title={t('rates')}
      subtitle={t('ratesIntro')}
      narrow
      actions={
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setSetting(true)}>
          {t('newRate')}
        </Button>
      }
    >
      <QueryState query={query}>
        {({ items }) => {
          const now = new Date().toISOString()
          const coming = items.filter(({ startsAt }) => Date.parse(startsAt) > Date.parse(now))
          const [current, ...past] = items.slice(coming.length)
          return (
            <>
              {coming.length > 0 && (
                <Section title={t('coming')}>
                  {coming.map((rate) => (
                    <RateLine key={rate.version} rate={rate} nameOf={nameOf} />
                  ))}
                </Section>
              )}
              {current !== undefined && (
                <Section title={t('current')}>
                  <RateLine rate={current} nameOf={nameOf} large />
                </Section>
              )}
              {past.length > 0 && (
                <Section title={t('past')}>
                  {past.map((rate) => (
                    <RateLine key={rate.version} rate={rate} nameOf={nameOf} />
                  ))}
                </Section>
              )}
              {setting && <NewRate current={current} onClose={() => setSetting(false)} />}
            </>
          )
        }}
      </QueryState>
    </Page>
  )
}

function RateLine({
  rate,
  nameOf,
  large = false,
}: {
  rate: Rate
  nameOf: (id: string | null | undefined) => string
  large?: boolean
}) {
  const t = useBooksTexts()
  return (
    <Stack gap={2}>
      <Text fw={650} {...(large ? { fz: 20 } : { size: 'sm' })}>
        {t('rateLine', {
          share: format.percent(rate.sharePercent / 100),
          fine: format.money(rate.fine),
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {format.numbered(rate.version)}, {t('since', { at: format.moment(rate.startsAt) })} ·{' '}
        {rate.decidedBy == null ? t('rateFirst') : nameOf(rate.decidedBy)}
      </Text>
    </Stack>
  )
}

interface Values {
  sharePercent: number | undefined
  fine: number | undefined
  startsAt: string
}

function NewRate({ current, onClose }: { current: Rate | undefined; onClose: () => void }) {
  const t = useBooksTexts()
  const common = useCommon()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const number = (least: number, most: number, text: string) =>
    z.number(common('required')).check(z.minimum(least, text), z.maximum(most, text))
  const form = useForm<Values>({
    defaultValues: {
      sharePercent: current?.sharePercent,
      fine: current === undefined ? undefined : Number(current.fine.amount),
      startsAt: '',
    },
    resolver: zodResolver(
      z.object({
        sharePercent: number(0, 100, t('percentRange')),
        fine: number(0.01, MOST, t('amountRange')),
        startsAt: z.string().check(
          z.minLength(1, common('required')),
          z.refine((value) => Date.parse(value) > Date.now(), t('future')),
        ),
      }),
    ) as never,
  })
  const { errors, isSubmitting } = form.formState

  async function set({ sharePercent, fine, startsAt }: Values) {
    const body = {
      sharePercent: sharePercent ?? 0,
      fine: rub(fine ?? 0),
      startsAt: instantOf(startsAt) ?? startsAt,
    }
    try {
      await api.POST(PATH, { params: { header: { 'Idempotency-Key': keys.of(body) } }, body })
      keys.forget()
      notifications.show({
        color: 'forest',
        message: t('rateDone', { at: format.moment(body.startsAt) }),
      })
      onClose()
      await client.invalidateQueries({ queryKey: ['get', PATH] })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <FormDialog
      title={t('newRateTitle')}
      confirm={t('setRate')}
      busy={isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(set)(event)}
    >
      <Group grow align="flex-start">
        <AmountField control={form.control} name="sharePercent" label={t('sharePercent')} max={100} />
        <AmountField control={form.control} name="fine" label={t('fineRub')} max={MOST} />
      </Group>
      <TextInput
        type="datetime-local"
        label={t('startsAt')}
        description={t('startsAtHint')}
        required
        min={localNow(1)}
        error={errors.startsAt?.message}
        {...form.register('startsAt')}
      />
      <Text size="sm" c="dimmed">
        {t('ratesIntro')}
      </Text>
    </FormDialog>
  )
}
