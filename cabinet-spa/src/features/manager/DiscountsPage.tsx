import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFieldArray, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { asProblem } from '@/api/problems'
import type { Matching } from '@/api/types'
import { usePeople } from '@/features/people'
import { AmountField, Confirm, format, Page, QueryState, Section, useCommon, useShowProblem } from '@/ui'
import { useCompanyTexts } from './companyTexts'
import { Newer } from './Newer'

type Levels = Matching['LevelsView']
interface Row {
  above: number
  percent: number
}
interface Values {
  /** The version that is being changed. */
  basedOn: number
  levels: Row[]
}
const PATH = '/api/matching/discount-levels'

function valuesOf({ version, levels }: Levels): Values {
  return {
    basedOn: version,
    levels: levels.map(({ above, percent }) => ({ above: Number(above.amount), percent })),
  }
}

export default function DiscountsPage() {
  const t = useCompanyTexts()
  const query = $api.useQuery('get', PATH, { params: { query: { size: 10 } } })
  const nameOf = usePeople(query.data?.items.map(({ madeBy }) => madeBy) ?? [])
  return (
    <Page title={t('discounts')} subtitle={t('discountsIntro')} narrow>
      <QueryState query={query}>
        {({ items }) => (
          <Stack>
            {items[0] !== undefined && <Editor newest={items[0]} />}
            {items.length > 1 && (
              <Section title={t('versions')}>
                {items.slice(1).map((version) => (
                  <Stack key={version.version} gap={2}>
                    <Text fw={600} size="sm">
                      {t('madeBy', { version: version.version, at: format.moment(version.madeAt) })} ·{' '}
                      {version.madeBy == null ? t('bySystem') : nameOf(version.madeBy)}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {version.levels.length === 0
                        ? t('noLevels')
                        : version.levels
                            .map(({ above, percent }) => `> ${format.money(above)} — ${String(percent)} %`)
                            .join('; ')}
                    </Text>
                  </Stack>
                ))}
              </Section>
            )}
          </Stack>
        )}
      </QueryState>
    </Page>
  )
}

function Editor({ newest }: { newest: Levels }) {
  const t = useCompanyTexts()
  const common = useCommon()
  const client = useQueryClient()
  const show = useShowProblem('manager-company')
  const [emptying, setEmptying] = useState(false)
  const [busy, setBusy] = useState(false)
  const form = useForm<Values>({
    defaultValues: valuesOf(newest),
    resolver: zodResolver(
      z.object({
        basedOn: z.number(),
        levels: z
          .array(
            z.object({
              above: z.number(common('required')).check(z.minimum(0, t('aboveRange'))),
              percent: z
                .number(common('required'))
                .check(z.minimum(1, t('percentRange')), z.maximum(100, t('percentRange'))),
            }),
          )
          .check(
            z.superRefine((levels, context) => {
              levels.forEach((level, index) => {
                const before = levels[index - 1]
                if (before === undefined) return
                for (const name of ['above', 'percent'] as const) {
                  if (level[name] <= before[name]) {
                    context.addIssue({ code: 'custom', path: [index, name], message: t('rising') })
                  }
                }
              })
            }),
          ),
      }),
    ),
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'levels' })
  const { isDirty } = form.formState
  const outdated = newest.version > form.watch('basedOn')
  const take = (version: Levels) => form.reset(valuesOf(version))
  // What somebody else has saved comes in, unless something is being typed here.
  useEffect(() => {
    if (outdated && !isDirty) form.reset(valuesOf(newest))
  }, [newest, form, outdated, isDirty])

  async function send(levels: Row[]) {
    setBusy(true)
    try {
      const { data } = await api.PUT(PATH, {
        body: {
          basedOn: form.getValues('basedOn'),
          levels: levels.map(({ above, percent }) => ({
            above: { amount: above.toFixed(2), currency: 'RUB' },
            percent,
          })),
        },
      })
      setEmptying(false)
      take(data!)
      notifications.show({ color: 'forest', message: t('discountsSaved', { version: data!.version }) })
      await client.invalidateQueries({ queryKey: ['get', PATH] })
    } catch (error) {
      if (asProblem(error).code === 'outdated') {
        setEmptying(false)
        await client.invalidateQueries({ queryKey: ['get', PATH] })
      }
      show(error, form)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section
      aside={
        <Text size="sm" c="dimmed">
          {t('madeBy', { version: newest.version, at: format.moment(newest.madeAt) })}
        </Text>
      }
    >
      <form
        noValidate
        onSubmit={(event) =>
          void form.handleSubmit(({ levels }) => {
            // No level at all is more often a slip than a wish.
            if (levels.length === 0) setEmptying(true)
            else void send(levels)
          })(event)
        }
      >
        <Stack>
          {fields.length === 0 && <Text c="dimmed">{t('noLevels')}</Text>}
          {fields.map((row, index) => (
            <Group
              key={row.id}
              wrap="nowrap"
              gap="xs"
              align="flex-start"
              role="group"
              aria-label={t('levelN', { n: index + 1 })}
            >
              <AmountField
                control={form.control}
                name={`levels.${index}.above`}
                label={t('above')}
                max={100_000_000}
                style={{ flex: 1 }}
              />
              <AmountField
                control={form.control}
                name={`levels.${index}.percent`}
                label={t('percent')}
                max={100}
                allowDecimal={false}
                w={130}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                mt={25}
                aria-label={t('removeLevel', { n: index + 1 })}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Button
            variant="light"
            w="fit-content"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={fields.length >= 50}
            onClick={() => {
              const last = form.getValues('levels').at(-1)
              append({ above: (last?.above ?? 0) + 10_000, percent: Math.min(100, (last?.percent ?? 4) + 1) })
            }}
          >
            {t('addLevel')}
          </Button>
          {outdated && isDirty && <Newer onLoad={() => take(newest)} />}
          <Group justify="flex-end">
            <Button variant="default" disabled={!isDirty || busy} onClick={() => take(newest)}>
              {t('reset')}
            </Button>
            <Button type="submit" loading={busy} disabled={!isDirty}>
              {t('saveDiscounts')}
            </Button>
          </Group>
        </Stack>
      </form>
      <Confirm
        opened={emptying}
        onClose={() => setEmptying(false)}
        title={t('emptyTitle')}
        confirm={t('emptyConfirm')}
        danger
        busy={busy}
        onConfirm={() => void send([])}
      >
        <Text>{t('emptyText')}</Text>
      </Confirm>
    </Section>
  )
}
