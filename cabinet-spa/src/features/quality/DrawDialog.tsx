import { Box, Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { useOrderTypes } from '@/features/order'
import { usePeople } from '@/features/people'
import { languages } from '@/i18n'
import { dayStart, format, localDay, Section, useCommon, useFocusBack, useShowProblem } from '@/ui'
import { useQualityTexts } from './texts'

interface Wish {
  count: number
  from: string
  to: string
  typeId: string | null
}

export default function DrawDialog({ onClose, onDrawn }: { onClose: () => void; onDrawn: () => void }) {
  const t = useQualityTexts()
  const common = useCommon()
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('draw')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('drawHint')}
        </Text>
        <DrawForm
          onDrawn={() => {
            onDrawn()
            onClose()
          }}
        />
        <PastDraws />
      </Stack>
    </Modal>
  )
}

function DrawForm({ onDrawn }: { onDrawn: () => void }) {
  const t = useQualityTexts()
  const common = useCommon()
  const show = useShowProblem('quality')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const types = useOrderTypes().data ?? []
  const schema = useMemo(() => {
    const date = z.string().check(z.minLength(1, common('required')))
    return z.object({
      count: z.number(common('required')).check(z.int(), z.gte(1), z.lte(100)),
      from: date,
      to: date,
      typeId: z.nullable(z.string()),
    })
  }, [common])
  const form = useForm<Wish>({
    defaultValues: { count: 5, from: localDay(-7), to: localDay(), typeId: null },
    resolver: zodResolver(schema) as never,
  })
  const { errors, isSubmitting } = form.formState

  async function draw(wish: Wish) {
    const body = {
      count: wish.count,
      from: dayStart(wish.from)!,
      to: dayStart(wish.to, 1)!,
      typeId: wish.typeId,
    }
    try {
      const { data } = await api.POST('/api/analyst/draws', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      const picked = data?.picked.length ?? 0
      if (picked === 0) {
        notifications.show({ color: 'orange', message: t('drawnNone') })
        void queries.invalidateQueries()
        return
      }
      notifications.show({ message: t('drawn', { picked, population: data?.population ?? 0 }) })
    } catch (error) {
      show(error, form)
      return
    }
    void queries.invalidateQueries()
    onDrawn()
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(draw)(event)}>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Controller
            control={form.control}
            name="count"
            render={({ field }) => (
              <NumberInput
                label={t('drawCount')}
                required
                min={1}
                max={100}
                allowDecimal={false}
                inputMode="numeric"
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={errors.count?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="typeId"
            render={({ field }) => (
              <Select
                label={t('drawType')}
                placeholder={t('drawAny')}
                clearable
                searchable
                data={types.map(({ id, name }) => ({ value: id, label: name[languages.current()] }))}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('drawFrom')}
            required
            error={errors.from?.message}
            {...form.register('from')}
          />
          <TextInput
            type="date"
            label={t('drawTo')}
            required
            error={errors.to?.message}
            {...form.register('to')}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={isSubmitting}>
            {t('drawDo')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function PastDraws() {
  const t = useQualityTexts()
  const { data } = $api.useQuery('get', '/api/analyst/draws', { params: { query: { size: 5 } } })
  const draws = data?.items ?? []
  const person = usePeople(draws.map(({ drawnBy }) => drawnBy))
  if (draws.length === 0) return null
  return (
    <Section title={t('draws')}>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {draws.map((draw) => (
          <Box component="li" key={draw.id}>
            <Text size="sm">
              {format.moment(draw.drawnAt)} · {person(draw.drawnBy)} ·{' '}
              {t('drawRow', {
                picked: draw.picked.length,
                population: draw.population,
                count: draw.count,
              })}
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('drawSeed', { seed: draw.seed })}
            </Text>
          </Box>
        ))}
      </Stack>
    </Section>
  )
}
