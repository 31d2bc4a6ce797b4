import {
  Anchor,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  Timeline,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Analyst } from '@/api/types'
import { useHasRole } from '@/auth/useSession'
import { usePeople } from '@/features/people'
import { Facts, format, Page, QueryState, Section, useCommon, useDraftForm, useShowProblem } from '@/ui'
import { Columns } from './Columns'
import {
  asForm,
  HypothesisFields,
  NEW_HYPOTHESIS,
  useHypothesisSchema,
  type HypothesisInput,
} from './HypothesisFields'
import { isOverdue } from './HypothesesPage'
import { OriginMark, StatusMark, VerdictMark, word, type Hypothesis, type Status } from './pieces'
import { useQualityTexts } from './texts'

type Detail = Analyst['HypothesisDetail']

export default function HypothesisPage() {
  const { hypothesisId } = useParams({ strict: false }) as { hypothesisId: string }
  return hypothesisId === 'new' ? <NewPage /> : <OldPage key={hypothesisId} id={hypothesisId} />
}

function NewPage() {
  const t = useQualityTexts()
  const show = useShowProblem('quality')
  const keys = useIdempotencyKey()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const schema = useHypothesisSchema()
  const { form, forget } = useDraftForm<{ hypothesis: HypothesisInput }>('quality.hypothesis', {
    defaultValues: { hypothesis: NEW_HYPOTHESIS },
    resolver: zodResolver(z.object({ hypothesis: schema })) as never,
  })

  async function propose({ hypothesis }: { hypothesis: HypothesisInput }) {
    const body = { hypothesis: asForm(hypothesis), caseIds: [] }
    try {
      const { data } = await api.POST('/api/analyst/hypotheses', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      forget()
      notifications.show({ message: t('proposed') })
      void queries.invalidateQueries()
      if (data !== undefined) {
        await navigate({ to: `/quality/hypotheses/${data.hypothesis.id}`, replace: true })
      }
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <Page title={t('hypothesisNew')} narrow back={{ to: '/quality/hypotheses', label: t('hypotheses') }}>
      <Section>
        <form noValidate onSubmit={(event) => void form.handleSubmit(propose)(event)}>
          <Stack>
            <HypothesisFields form={form} at="hypothesis." errors={form.formState.errors.hypothesis} />
            <Group>
              <Button type="submit" size="md" loading={form.formState.isSubmitting}>
                {t('propose')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Section>
    </Page>
  )
}

function OldPage({ id }: { id: string }) {
  const t = useQualityTexts()
  const query = $api.useQuery('get', '/api/analyst/hypotheses/{id}', { params: { path: { id } } })
  const controller = useHasRole('CONTROLLER')
  return (
    <Page
      title={query.data?.hypothesis.title ?? t('hypotheses')}
      back={{ to: '/quality/hypotheses', label: t('hypotheses') }}
      subtitle={query.data === undefined ? undefined : <StatusMark status={query.data.hypothesis.state} />}
      actions={query.data === undefined ? undefined : <Moves hypothesis={query.data.hypothesis} />}
    >
      <QueryState query={query}>
        {(detail) => (
          <Columns>
            <>
              {detail.hypothesis.outcome != null && (
                <Section title={t('outcome')}>
                  <Text fw={600}>{t(`result.${detail.hypothesis.outcome.result}`)}</Text>
                  <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {detail.hypothesis.outcome.measured}
                  </Text>
                </Section>
              )}
              <Section title={t('details')}>
                {controller && detail.hypothesis.next.length > 0 ? (
                  <Edit hypothesis={detail.hypothesis} />
                ) : (
                  <Read hypothesis={detail.hypothesis} />
                )}
              </Section>
            </>
            <>
              <Cases detail={detail} controller={controller} />
              <Steps detail={detail} />
            </>
          </Columns>
        )}
      </QueryState>
    </Page>
  )
}

function Read({ hypothesis }: { hypothesis: Hypothesis }) {
  const t = useQualityTexts()
  const person = usePeople([hypothesis.ownerId])
  return (
    <>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{hypothesis.description}</Text>
      <Facts
        items={[
          [t('area'), t(`area.${hypothesis.area}`)],
          [
            t('owner'),
            hypothesis.ownerId == null
              ? t('ownerNone')
              : (hypothesis.ownerName ?? person(hypothesis.ownerId)),
          ],
          [
            t('dueOn'),
            hypothesis.dueOn == null
              ? '—'
              : format.day(hypothesis.dueOn) + (isOverdue(hypothesis) ? `, ${t('overdue')}` : ''),
          ],
        ]}
      />
    </>
  )
}

function inputOf(hypothesis: Hypothesis): HypothesisInput {
  const { title, description, area } = hypothesis
  return {
    title,
    description,
    area,
    ownerId: hypothesis.ownerId ?? null,
    dueOn: hypothesis.dueOn ?? '',
  }
}

function Edit({ hypothesis }: { hypothesis: Hypothesis }) {
  const common = useCommon()
  const show = useShowProblem('quality')
  const queries = useQueryClient()
  const form = useForm<HypothesisInput>({
    defaultValues: inputOf(hypothesis),
    resolver: zodResolver(useHypothesisSchema()) as never,
  })
  const { isDirty } = form.formState
  // What another person has saved comes in, unless something is being typed here.
  useEffect(() => {
    if (!isDirty) form.reset(inputOf(hypothesis))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the hypothesis has changed
  }, [hypothesis, form])

  async function save(input: HypothesisInput) {
    try {
      await api.PUT('/api/analyst/hypotheses/{id}', {
        params: { path: { id: hypothesis.id } },
        body: asForm(input),
      })
    } catch (error) {
      show(error, form)
      return
    }
    form.reset(input)
    notifications.show({ message: common('saved') })
    void queries.invalidateQueries()
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <Stack>
        <HypothesisFields form={form} errors={form.formState.errors} />
        <Group>
          <Button type="submit" size="md" loading={form.formState.isSubmitting} disabled={!isDirty}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Only the moves that are allowed from here are offered. */
function Moves({ hypothesis }: { hypothesis: Hypothesis }) {
  const t = useQualityTexts()
  const common = useCommon()
  const [to, setTo] = useState<Status | null>(null)
  return (
    <>
      {hypothesis.next.map((next) => (
        <Button
          key={next}
          size="md"
          {...(next === 'REJECTED' ? { variant: 'default' } : {})}
          onClick={() => setTo(next)}
        >
          {t(`move.${next}`)}
        </Button>
      ))}
      <Modal
        opened={to !== null}
        onClose={() => setTo(null)}
        title={to === null ? '' : t(`move.${to}`)}
        centered
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {to !== null && <MoveForm id={hypothesis.id} to={to} onDone={() => setTo(null)} />}
      </Modal>
    </>
  )
}

interface Move {
  note: string
  result: 'CONFIRMED' | 'REFUTED' | 'UNCLEAR'
  measured: string
}

function MoveForm({ id, to, onDone }: { id: string; to: Status; onDone: () => void }) {
  const t = useQualityTexts()
  const common = useCommon()
  const show = useShowProblem('quality')
  const queries = useQueryClient()
  const done = to === 'DONE'
  const schema = useMemo(
    () =>
      z.object({
        note: z.string(),
        result: z.string(),
        measured: done ? z.string().check(z.trim(), z.minLength(1, common('required'))) : z.string(),
      }),
    [common, done],
  )
  const { form, forget } = useDraftForm<Move>(`quality.move.${id}.${to}`, {
    defaultValues: { note: '', result: 'CONFIRMED', measured: '' },
    resolver: zodResolver(schema) as never,
  })

  async function move({ note, result, measured }: Move) {
    try {
      await api.POST('/api/analyst/hypotheses/{id}/status', {
        params: { path: { id } },
        body: {
          state: to,
          note: note.trim() === '' ? null : note.trim(),
          outcome: done ? { result, measured } : null,
        },
      })
    } catch (error) {
      show(error, form)
      void queries.invalidateQueries()
      return
    }
    forget()
    notifications.show({ message: t('moved', { state: t(`status.${to}`) }) })
    await queries.invalidateQueries()
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(move)(event)}>
      <Stack>
        {done && (
          <>
            <Controller
              control={form.control}
              name="result"
              render={({ field }) => (
                <SegmentedControl
                  fullWidth
                  size="md"
                  aria-label={t('result')}
                  value={field.value}
                  onChange={field.onChange}
                  data={(['CONFIRMED', 'REFUTED', 'UNCLEAR'] as const).map((value) => ({
                    value,
                    label: t(`result.${value}`),
                  }))}
                />
              )}
            />
            <Textarea
              label={t('measured')}
              required
              autosize
              minRows={3}
              maxLength={2000}
              error={form.formState.errors.measured?.message}
              {...form.register('measured')}
            />
          </>
        )}
        <Textarea
          label={t('moveNote')}
          autosize
          minRows={2}
          maxLength={1000}
          error={form.formState.errors.note?.message}
          {...form.register('note')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t(`move.${to}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Cases({ detail, controller }: { detail: Detail; controller: boolean }) {
  const t = useQualityTexts()
  return (
    <Section title={t('linkedCases')}>
      {detail.cases.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('linkedNone')}
        </Text>
      )}
      {detail.cases.map((linked) => (
        <Group key={linked.id} justify="space-between" gap="xs">
          {controller ? (
            <Anchor component={Link} to={`/quality/cases/${linked.id}`}>
              {format.orderNumber(linked.orderId)}
            </Anchor>
          ) : (
            <Anchor component={Link} to={`/manage/orders/${linked.orderId}`}>
              {format.orderNumber(linked.orderId)}
            </Anchor>
          )}
          <Group gap="xs">
            <OriginMark origin={linked.origin} />
            {linked.verdict != null && <VerdictMark verdict={linked.verdict} />}
          </Group>
        </Group>
      ))}
      {controller && detail.hypothesis.next.length > 0 && <LinkCase detail={detail} />}
    </Section>
  )
}

function LinkCase({ detail }: { detail: Detail }) {
  const t = useQualityTexts()
  const show = useShowProblem('quality')
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { data } = $api.useQuery('get', '/api/analyst/cases', {
    params: { query: { mine: true, size: 100, sort: ['openedAt,desc'] } },
  })
  const free = (data?.items ?? []).filter((row) => !detail.cases.some(({ id }) => id === row.id))
  if (free.length === 0) return null

  async function link() {
    if (chosen === null) return
    setBusy(true)
    try {
      await api.POST('/api/analyst/hypotheses/{id}/cases', {
        params: { path: { id: detail.hypothesis.id } },
        body: { caseId: chosen },
      })
      setChosen(null)
      notifications.show({ message: t('linked') })
      await queries.invalidateQueries()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('linkCase')}
        placeholder={t('linkCasePick')}
        searchable
        clearable
        style={{ flex: '1 1 200px' }}
        data={free.map((row) => ({
          value: row.id,
          label: `${format.orderNumber(row.orderId)}, ${word('origin', row.origin)}, ${format.moment(row.openedAt)}`,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button variant="light" h={36} disabled={chosen === null} loading={busy} onClick={() => void link()}>
        {t('link')}
      </Button>
    </Group>
  )
}

function Steps({ detail }: { detail: Detail }) {
  const t = useQualityTexts()
  const { hypothesis, steps } = detail
  const person = usePeople([hypothesis.createdBy, ...steps.map(({ movedBy }) => movedBy)])
  return (
    <Section title={t('steps')}>
      <Timeline active={0} bulletSize={14} lineWidth={2} color="forest">
        {[...steps].reverse().map((step) => (
          <Timeline.Item key={step.movedAt + step.to} title={t(`status.${step.to}`)}>
            <Text size="sm" c="dimmed">
              {format.moment(step.movedAt)} · {step.movedByName ?? person(step.movedBy)}
            </Text>
            {step.note != null && step.note !== '' && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {step.note}
              </Text>
            )}
          </Timeline.Item>
        ))}
        <Timeline.Item title={t('created')}>
          <Text size="sm" c="dimmed">
            {format.moment(hypothesis.createdAt)} · {hypothesis.createdByName ?? person(hypothesis.createdBy)}
          </Text>
        </Timeline.Item>
      </Timeline>
    </Section>
  )
}
