import {
  ActionIcon,
  Box,
  Button,
  Group,
  Menu,
  NumberInput,
  Stack,
  Switch,
  Text,
  VisuallyHidden,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { asProblem } from '@/api/problems'
import type { Matching } from '@/api/types'
import { usePeople } from '@/features/people'
import { format, Page, Pager, QueryState, Section, Together, useList, useShowProblem, StateBadge } from '@/ui'
import { useCompanyTexts } from './companyTexts'
import { Newer } from './Newer'
import { stepName } from './order/WhyWorker'
import { changes, moved, type Change, type Stage } from './pipeline'
import { useManagerTexts } from './texts'

type Pipeline = Matching['PipelineView']

export default function PipelinesPage() {
  const t = useCompanyTexts()
  const list = useList({ size: '10' })
  // The names of the steps are among these texts.
  useManagerTexts()
  const newest = $api.useQuery('get', '/api/matching/pipelines', { params: { query: { size: 1 } } })
  const versions = $api.useQuery('get', '/api/matching/pipelines', {
    params: { query: { page: list.page, size: list.size } },
  })
  const steps = $api.useQuery('get', '/api/matching/steps')
  // The same version chosen again is a choice of its own.
  const [chosen, setChosen] = useState<{ version: Pipeline; choice: number }>()
  return (
    <Page title={t('pipelines')} subtitle={t('pipelinesIntro')}>
      <Together queries={[newest, steps]}>
        <QueryState query={newest}>
          {({ items: [active] }) =>
            active === undefined ? null : (
              <Stack>
                <Editor
                  key={String(chosen?.choice)}
                  active={active}
                  base={chosen?.version ?? active}
                  known={steps.data ?? []}
                  onReset={() => setChosen(undefined)}
                />
                <Section title={t('versions')}>
                  <QueryState query={versions}>
                    {({ items, total, page, size }) => (
                      <>
                        <Versions
                          versions={items}
                          active={active}
                          onUse={(version) => {
                            setChosen((before) => ({ version, choice: (before?.choice ?? 0) + 1 }))
                            notifications.show({ message: t('versionTaken', { version: version.version }) })
                            window.scrollTo({ top: 0 })
                          }}
                        />
                        <Pager
                          page={page}
                          size={size}
                          total={total}
                          onPage={(to) => list.set({ page: to })}
                        />
                      </>
                    )}
                  </QueryState>
                </Section>
              </Stack>
            )
          }
        </QueryState>
      </Together>
    </Page>
  )
}

function useSaidChange() {
  const t = useCompanyTexts()
  return (change: Change): string =>
    change.kind === 'order'
      ? t('change.order')
      : change.kind === 'weight'
        ? t('change.weight', {
            step: stepName(change.step),
            from: format.number(change.from),
            to: format.number(change.to),
          })
        : t(`change.${change.kind}`, { step: stepName(change.step) })
}

function Editor({
  active,
  base,
  known,
  onReset,
}: {
  active: Pipeline
  base: Pipeline
  known: Matching['StepView'][]
  onReset: () => void
}) {
  const t = useCompanyTexts()
  const say = useSaidChange()
  const client = useQueryClient()
  const show = useShowProblem('manager-company')
  const keys = useIdempotencyKey()
  const [from, setFrom] = useState(active)
  const [stages, setStages] = useState<Stage[]>(base.steps)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const changed = changes(from.steps, stages)
  const outdated = active.version > from.version
  // What somebody else has saved comes in, unless something is being changed here.
  if (outdated && changed.length === 0) take(active)
  const missing = known.filter(({ step }) => !stages.some((stage) => stage.step === step))
  const isMandatory = (step: string) => known.find((one) => one.step === step)?.mandatory === true

  function take(pipeline: Pipeline) {
    setFrom(pipeline)
    setStages(pipeline.steps)
  }

  function move(index: number, by: -1 | 1) {
    const next = moved(stages, index, by)
    const step = stages[index]!.step
    setStages(next)
    setSaid(t('movedTo', { step: stepName(step), place: next.findIndex((stage) => stage.step === step) + 1 }))
  }

  function change(step: string, to: Partial<Stage>) {
    setStages((before) => before.map((stage) => (stage.step === step ? { ...stage, ...to } : stage)))
  }

  async function save() {
    const body = {
      basedOn: from.version,
      steps: stages.map(({ step, weight, on }) => ({ step, weight, on })),
    }
    setBusy(true)
    try {
      const { data } = await api.POST('/api/matching/pipelines', {
        params: { header: { 'Idempotency-Key': keys.of(body) } },
        body,
      })
      keys.forget()
      notifications.show({ color: 'forest', message: t('pipelineSaved', { version: data!.version }) })
      take(data!)
      onReset()
      await client.invalidateQueries({ queryKey: ['get', '/api/matching/pipelines'] })
    } catch (error) {
      if (asProblem(error).code === 'outdated') {
        await client.invalidateQueries({ queryKey: ['get', '/api/matching/pipelines'] })
      }
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section
      title={t('active', { version: active.version })}
      aside={
        <Text size="sm" c="dimmed">
          {format.moment(active.madeAt)}
        </Text>
      }
    >
      <Text size="sm" c="dimmed">
        {t('reorderHint')}
      </Text>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }} aria-label={t('pipelines')}>
        {stages.map((stage, index) => {
          const name = stepName(stage.step)
          return (
            <Box
              component="li"
              key={stage.step}
              className="surface"
              p="xs"
              opacity={stage.on ? 1 : 0.75}
              data-step={stage.step}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                event.preventDefault()
                move(index, event.key === 'ArrowUp' ? -1 : 1)
              }}
            >
              <Group gap="sm" wrap="wrap" justify="space-between">
                <Group gap="xs" wrap="nowrap" miw={0} style={{ flex: '1 1 240px' }}>
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      size={36}
                      aria-label={t('up', { step: name })}
                      disabled={index === 0}
                      onClick={() => move(index, -1)}
                    >
                      <IconArrowUp size={18} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size={36}
                      aria-label={t('down', { step: name })}
                      disabled={index === stages.length - 1}
                      onClick={() => move(index, 1)}
                    >
                      <IconArrowDown size={18} aria-hidden />
                    </ActionIcon>
                  </Group>
                  <Box miw={0}>
                    <Text fw={600}>
                      {index + 1}. {name}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {t(`kind.${stage.kind}`)}
                      {isMandatory(stage.step) && ` · ${t('mandatory')}`}
                    </Text>
                  </Box>
                </Group>
                <Group gap="xs" wrap="nowrap">
                  {stage.kind === 'SCORE' && (
                    <NumberInput
                      aria-label={t('weightOf', { step: name })}
                      leftSection={
                        <Text size="sm" c="dimmed" pl="sm">
                          {t('weight')}
                        </Text>
                      }
                      leftSectionWidth={72}
                      w={148}
                      min={0}
                      max={100}
                      step={0.5}
                      decimalScale={2}
                      value={stage.weight}
                      onChange={(value) => change(stage.step, { weight: Number(value) })}
                    />
                  )}
                  <Switch
                    aria-label={t('onOf', { step: name })}
                    label={t('on')}
                    checked={stage.on}
                    disabled={isMandatory(stage.step)}
                    onChange={(event) => change(stage.step, { on: event.currentTarget.checked })}
                  />
                  {!isMandatory(stage.step) && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={36}
                      aria-label={t('removeStep', { step: name })}
                      onClick={() => setStages(stages.filter(({ step }) => step !== stage.step))}
                    >
                      <IconTrash size={18} aria-hidden />
                    </ActionIcon>
                  )}
                </Group>
              </Group>
            </Box>
          )
        })}
      </Stack>
      {missing.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="light" w="fit-content" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('addStep')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {missing.map(({ step, kind }) => (
              <Menu.Item
                key={step}
                onClick={() =>
                  setStages([{ step, kind, weight: kind === 'SCORE' ? 1 : 0, on: true }, ...stages])
                }
              >
                {stepName(step)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Box role="group" aria-label={t('changes')}>
        <Text fw={600}>{t('changes')}</Text>
        {changed.length === 0 ? (
          <Text c="dimmed" size="sm">
            {t('noChanges')}
          </Text>
        ) : (
          <Stack component="ul" gap={2} m={0} pl="lg">
            {changed.map((one) => (
              <li key={JSON.stringify(one)}>
                <Text size="sm">{say(one)}</Text>
              </li>
            ))}
          </Stack>
        )}
      </Box>
      {outdated && (
        <Newer
          onLoad={() => {
            take(active)
            onReset()
          }}
        />
      )}
      <Group justify="flex-end">
        <Button
          variant="default"
          disabled={changed.length === 0 || busy}
          onClick={() => {
            take(active)
            onReset()
          }}
        >
          {t('reset')}
        </Button>
        <Button loading={busy} disabled={changed.length === 0} onClick={() => void save()}>
          {t('savePipeline')}
        </Button>
      </Group>
    </Section>
  )
}

function Versions({
  versions,
  active,
  onUse,
}: {
  versions: Pipeline[]
  active: Pipeline
  onUse: (version: Pipeline) => void
}) {
  const t = useCompanyTexts()
  const nameOf = usePeople(versions.map(({ madeBy }) => madeBy))
  return (
    <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {versions.map((version) => (
        <Box component="li" key={version.version} className="surface" p="sm">
          <Group justify="space-between" gap="xs">
            <Box miw={0} style={{ flex: '1 1 260px' }}>
              <Text fw={600}>
                {t('madeBy', { version: version.version, at: format.moment(version.madeAt) })}
              </Text>
              <Text size="sm" c="dimmed">
                {version.madeBy == null ? t('bySystem') : nameOf(version.madeBy)}
              </Text>
              <Text size="sm">
                {version.steps
                  .filter(({ on }) => on)
                  .map(({ step, kind, weight }) =>
                    kind === 'SCORE' ? `${stepName(step)} × ${format.number(weight)}` : stepName(step),
                  )
                  .join(' → ')}
              </Text>
            </Box>
            {version.version === active.version ? (
              <StateBadge>{t('active', { version: version.version })}</StateBadge>
            ) : (
              <Button variant="default" size="xs" onClick={() => onUse(version)}>
                {t('useVersion')}
              </Button>
            )}
          </Group>
        </Box>
      ))}
    </Stack>
  )
}
