import { Box, Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { IconPhone } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Controller } from 'react-hook-form'
import * as z from 'zod/mini'
import { api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Analyst } from '@/api/types'
import { usePeople } from '@/features/people'
import { format, Section, useCommon, useDraftForm, useShowProblem } from '@/ui'
import { shownPhone } from '@/ui/phone'
import { useQualityTexts } from './texts'

/** Who was called and what was said; whoever has claimed the case adds to it. */
export function Calls({
  detail,
  own,
  phone,
}: {
  detail: Analyst['CaseDetail']
  own: boolean
  phone: string | undefined
}) {
  const t = useQualityTexts()
  const person = usePeople(detail.calls.map(({ calledBy }) => calledBy))
  return (
    <Section title={t('calls')}>
      {phone !== undefined && (
        <Button
          component="a"
          href={`tel:${phone}`}
          variant="light"
          size="md"
          leftSection={<IconPhone size={18} aria-hidden />}
        >
          {t('callTo', { phone: shownPhone(phone) })}
        </Button>
      )}
      {detail.calls.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('callsNone')}
        </Text>
      ) : (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {detail.calls.map((call) => (
            <Box component="li" key={call.id}>
              <Text size="sm" c="dimmed">
                {format.moment(call.calledAt)} · {call.calledByName ?? person(call.calledBy)} ·{' '}
                {t(call.reached ? 'reachedYes' : 'reachedNo')}
              </Text>
              <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{call.note}</Text>
            </Box>
          ))}
        </Stack>
      )}
      {own && <CallForm caseId={detail.summary.id} />}
    </Section>
  )
}

interface Call {
  reached: 'yes' | 'no'
  note: string
}

function CallForm({ caseId }: { caseId: string }) {
  const t = useQualityTexts()
  const common = useCommon()
  const show = useShowProblem('quality')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const schema = useMemo(
    () =>
      z.object({
        reached: z.string(),
        note: z.string().check(z.trim(), z.minLength(1, common('required'))),
      }),
    [common],
  )
  const { form, forget } = useDraftForm<Call>(`quality.call.${caseId}`, {
    defaultValues: { reached: 'yes', note: '' },
    resolver: zodResolver(schema) as never,
  })

  async function log({ reached, note }: Call) {
    const body = { reached: reached === 'yes', note }
    try {
      await api.POST('/api/analyst/cases/{id}/calls', {
        params: { path: { id: caseId }, header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
    } catch (error) {
      show(error, form)
      return
    }
    keys.forget()
    form.reset({ reached: 'yes', note: '' })
    forget()
    notifications.show({ message: t('callLogged') })
    await queries.invalidateQueries()
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(log)(event)}>
      <Stack gap="sm">
        <Controller
          control={form.control}
          name="reached"
          render={({ field }) => (
            <SegmentedControl
              fullWidth
              size="md"
              aria-label={t('callReached')}
              value={field.value}
              onChange={field.onChange}
              data={[
                { value: 'yes', label: t('reachedYes') },
                { value: 'no', label: t('reachedNo') },
              ]}
            />
          )}
        />
        <Textarea
          label={t('callNote')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          error={form.formState.errors.note?.message}
          {...form.register('note')}
        />
        <Group>
          <Button type="submit" variant="light" h={40} loading={form.formState.isSubmitting}>
            {t('callLog')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
