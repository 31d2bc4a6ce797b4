import { zodResolver } from '@hookform/resolvers/zod'
import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import type { Money } from '@/api/types'
import { usePeople } from '@/features/people'
import {
  AmountField,
  format,
  FormDialog,
  QueryState,
  Section,
  Skeletons,
  Together,
  useCommon,
  useShowProblem,
} from '@/ui'
import { rub } from './pieces'
import { useBooksTexts } from './texts'

const PATH = '/api/billing/clients/{clientId}/credit-limit'
const MOST = 10_000_000

/** What a client may owe, and who decided it. */
export default function CreditLimit({ clientId, below }: { clientId: string; below: ReactNode }) {
  const t = useBooksTexts()
  const query = $api.useQuery('get', PATH, { params: { path: { clientId } } })
  const [changing, setChanging] = useState(false)
  const nameOf = usePeople(query.data?.changes.map(({ changedBy }) => changedBy) ?? [])
  return (
    <>
      <Section
        title={t('limit')}
        aside={
          <Anchor component={Link} to="/books/invoices" search={{ clientId } as never} size="sm">
            {t('invoices')}
          </Anchor>
        }
      >
        <QueryState query={query} skeleton={<Skeletons rows={1} height={60} />}>
          {({ limit, changes }) => (
            <Stack gap="sm">
              <Group justify="space-between" align="flex-end" gap="sm">
                <Stack gap={2}>
                  <Text fz={20} fw={650} className="tabular">
                    {format.money(limit.limit)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t('limitUsed')}: {format.money(limit.used)}. {t('limitHint')}
                  </Text>
                </Stack>
                <Button variant="default" onClick={() => setChanging(true)}>
                  {t('limitChange')}
                </Button>
              </Group>
              {changes.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('limitNever')}
                </Text>
              ) : (
                <Stack
                  component="ul"
                  gap={4}
                  p={0}
                  m={0}
                  style={{ listStyle: 'none' }}
                  aria-label={t('limitHistory')}
                >
                  {changes.map((change) => (
                    <Text
                      component="li"
                      size="sm"
                      key={change.changedAt}
                      style={{ overflowWrap: 'anywhere' }}
                    >
                      <b>{format.money(change.limit)}</b> · {format.moment(change.changedAt)},{' '}
                      {nameOf(change.changedBy)}: {change.reason}
                    </Text>
                  ))}
                </Stack>
              )}
              {changing && (
                <Change clientId={clientId} now={limit.limit} onClose={() => setChanging(false)} />
              )}
            </Stack>
          )}
        </QueryState>
      </Section>
      <Together queries={[query]} skeleton={null}>
        {below}
      </Together>
    </>
  )
}

interface Values {
  limit: number | undefined
  reason: string
}

function Change({ clientId, now, onClose }: { clientId: string; now: Money; onClose: () => void }) {
  const t = useBooksTexts()
  const common = useCommon()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const form = useForm<Values>({
    defaultValues: { limit: Number(now.amount), reason: '' },
    resolver: zodResolver(
      z.object({
        limit: z
          .number(common('required'))
          .check(z.minimum(0, t('limitRange')), z.maximum(MOST, t('limitRange'))),
        reason: z.string().check(z.trim(), z.minLength(1, common('required'))),
      }),
    ) as never,
  })
  const { errors, isSubmitting } = form.formState

  async function change({ limit, reason }: Values) {
    try {
      await api.PUT(PATH, {
        params: { path: { clientId } },
        body: { limit: rub(limit ?? 0), reason },
      })
      notifications.show({ color: 'forest', message: t('limitDone') })
      onClose()
      await client.invalidateQueries({ queryKey: ['get', PATH] })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <FormDialog
      title={t('limitChange')}
      confirm={common('save')}
      busy={isSubmitting}
      onClose={onClose}
      onSubmit={(event) => void form.handleSubmit(change)(event)}
    >
      <AmountField
        control={form.control}
        name="limit"
        label={t('limitNew')}
        description={t('limit.effect')}
        max={MOST}
      />
      <Textarea
        label={t('reason')}
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
