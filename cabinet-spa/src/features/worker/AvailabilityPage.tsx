import {
  ActionIcon,
  Alert,
  Box,
  Button,
  Group,
  Paper,
  Pill,
  Radio,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { $api, api } from '@/api/client'
import { useAccount } from '@/auth/useSession'
import { format, localDay, Page, QueryState, Section, useCommon, useShowProblem } from '@/ui'
import {
  DAYS,
  isSound,
  likeThis,
  moreHours,
  problemsOf,
  stretches,
  toAvailability,
  toWeek,
  withDaysOff,
  type Availability,
  type Day,
  type Hours,
  type Week,
} from './hours'
import { WaitingProofs } from './Proofs'
import { useWorkerTexts } from './texts'

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone
const PATH = '/api/matching/availability'

export default function AvailabilityPage() {
  const t = useWorkerTexts()
  const kept = $api.useQuery('get', PATH)
  return (
    <Page title={t('availability')} subtitle={t('availabilityHint')} narrow>
      <WaitingProofs />
      <QueryState query={kept}>{(data) => <Editor kept={data} />}</QueryState>
    </Page>
  )
}

/** What is being changed outlives a reload; it is dropped when it is saved or taken back. */
function useDraft(kept: Availability) {
  const { accountId } = useAccount()
  const name = `artel.availability.${accountId}`
  const [draft, setDraft] = useState<Week | null>(() => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? 'null') as Week | null
    } catch {
      return null
    }
  })
  const begun = useMemo(() => toWeek(kept, OWN_ZONE), [kept])
  const same = draft === null || JSON.stringify(draft) === JSON.stringify(begun)
  return {
    week: draft ?? begun,
    changed: !same,
    change(next: Week) {
      localStorage.setItem(name, JSON.stringify(next))
      setDraft(next)
    },
    drop() {
      localStorage.removeItem(name)
      setDraft(null)
    },
  }
}

function Editor({ kept }: { kept: Availability }) {
  const t = useWorkerTexts()
  const common = useCommon()
  const show = useShowProblem('worker')
  const queries = useQueryClient()
  const { week, changed, change, drop } = useDraft(kept)
  const [saving, setSaving] = useState(false)
  const [tried, setTried] = useState(false)
  const none = !week.always && DAYS.every((day) => week.days[day].length === 0)

  async function save() {
    setTried(true)
    if (saving || !isSound(week)) return
    setSaving(true)
    try {
      const { data } = await api.PUT(PATH, { body: toAvailability(week, localDay()) })
      queries.setQueryData(['get', PATH], data)
      await queries.invalidateQueries({ queryKey: ['get', PATH] })
      drop()
      setTried(false)
      notifications.show({ message: t('availabilitySaved') })
    } catch (error) {
      show(error)
    } finally {
      setSaving(false)
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="lg">
        <Section>
          <Radio.Group
            label={t('how')}
            value={week.always ? 'always' : 'hours'}
            onChange={(value) => change({ ...week, always: value === 'always' })}
          >
            <Stack gap="sm" mt="xs">
              <Radio size="md" value="always" label={t('always')} description={t('alwaysHint')} />
              <Radio size="md" value="hours" label={t('byHours')} />
            </Stack>
          </Radio.Group>
          <Zone zone={week.zone} onChange={(zone) => change({ ...week, zone })} />
        </Section>
        {!week.always && (
          <Section title={t('week')}>
            {none && <Alert color="orange">{t('hours.none')}</Alert>}
            <Stack gap="sm">
              {DAYS.map((day) => (
                <DayHours
                  key={day}
                  day={day}
                  hours={week.days[day]}
                  strict={tried}
                  onChange={(hours) => change({ ...week, days: { ...week.days, [day]: hours } })}
                  onCopy={() => change({ ...week, days: likeThis(week.days, day) })}
                />
              ))}
            </Stack>
            <Text size="sm" c="dimmed">
              {t('toMidnight')}
            </Text>
          </Section>
        )}
        <DaysOff daysOff={week.daysOff} onChange={(daysOff) => change({ ...week, daysOff })} />
        {changed && (
          <Paper
            className="surface"
            p="sm"
            pos="sticky"
            bottom={{ base: 72, md: 16 }}
            style={{ zIndex: 5 }}
            role="region"
            aria-label={t('unsaved')}
          >
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {t('unsaved')}
              </Text>
              <Group gap="xs" ml="auto">
                <Button variant="default" size="md" onClick={drop} disabled={saving}>
                  {t('reset')}
                </Button>
                <Button type="submit" size="md" loading={saving}>
                  {common('save')}
                </Button>
              </Group>
            </Group>
          </Paper>
        )}
      </Stack>
    </form>
  )
}

function Zone({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const t = useWorkerTexts()
  const zones = useMemo(() => [...new Set([zone, OWN_ZONE, ...Intl.supportedValuesOf('timeZone')])], [zone])
  return (
    <Select
      label={t('zone')}
      description={t('zoneHint')}
      size="md"
      searchable
      allowDeselect={false}
      limit={60}
      data={zones}
      value={zone}
      onChange={(value) => {
        if (value !== null) onChange(value)
      }}
    />
  )
}

function DayHours({
  day,
  hours,
  strict,
  onChange,
  onCopy,
}: {
  day: Day
  hours: Hours[]
  strict: boolean
  onChange: (hours: Hours[]) => void
  onCopy: () => void
}) {
  const t = useWorkerTexts()
  const name = t(`day.${day}`)
  const problems = problemsOf(hours)
  const set = (at: number, change: Partial<Hours>) =>
    onChange(hours.map((one, index) => (index === at ? { ...one, ...change } : one)))
  return (
    <Box py="xs" style={{ borderTop: '1px solid var(--artel-line)' }}>
      <Group justify="space-between" wrap="nowrap" mih={44}>
        <Switch
          size="md"
          label={name}
          checked={hours.length > 0}
          onChange={(event) => onChange(event.currentTarget.checked ? moreHours([]) : [])}
        />
        {hours.length === 0 ? (
          <Text c="dimmed">{t('dayOff')}</Text>
        ) : (
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              size={40}
              aria-label={t('addHours.of', { day: name })}
              title={t('addHours')}
              disabled={hours.length >= 10}
              onClick={() => onChange(moreHours(hours))}
            >
              <IconPlus size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size={40}
              aria-label={t('copy.of', { day: name })}
              title={t('copyDay')}
              onClick={onCopy}
            >
              <IconCopy size={20} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      {hours.length > 0 && (
        <Stack gap="xs" mt="xs">
          {hours.map((one, index) => {
            const problem = problems[index]
            const shown = problem !== undefined && (problem !== 'required' || strict)
            return (
              <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
                <TextInput
                  type="time"
                  size="md"
                  flex={1}
                  maw={180}
                  aria-label={t('from.of', { day: name })}
                  value={one.from}
                  error={shown && problem === 'required' && one.from === '' ? t('hours.required') : undefined}
                  onChange={(event) => set(index, { from: event.currentTarget.value })}
                />
                <Text pt={9} aria-hidden>
                  —
                </Text>
                <TextInput
                  type="time"
                  size="md"
                  flex={1}
                  maw={180}
                  aria-label={t('to.of', { day: name })}
                  value={one.to}
                  error={
                    shown && (problem !== 'required' || one.to === '') ? t(`hours.${problem}`) : undefined
                  }
                  onChange={(event) => set(index, { to: event.currentTarget.value })}
                />
                {hours.length > 1 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={42}
                    aria-label={t('removeHours.of', { day: name, number: index + 1 })}
                    onClick={() => onChange(hours.filter((_, at) => at !== index))}
                  >
                    <IconTrash size={20} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            )
          })}
        </Stack>
      )}
    </Box>
  )
}

function DaysOff({ daysOff, onChange }: { daysOff: string[]; onChange: (daysOff: string[]) => void }) {
  const t = useWorkerTexts()
  const today = localDay()
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [problem, setProblem] = useState<string>()
  const shown = stretches(daysOff.filter((day) => day >= today))

  function add() {
    const start = first === '' ? last : first
    const result = withDaysOff(daysOff, start, last === '' ? start : last, today)
    if (typeof result === 'string') return setProblem(t(`daysOff.${result}`))
    setProblem(undefined)
    setFirst('')
    setLast('')
    onChange(result)
  }

  return (
    <Section title={t('daysOff')}>
      <Text c="dimmed">{t('daysOffHint')}</Text>
      {shown.length === 0 ? (
        <Text>{t('daysOff.none')}</Text>
      ) : (
        <Group gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {shown.map((stretch) => {
            const from = format.day(`${stretch.first}T12:00:00`)
            const text =
              stretch.first === stretch.last ? from : `${from} — ${format.day(`${stretch.last}T12:00:00`)}`
            return (
              <li key={stretch.first}>
                <Pill
                  size="lg"
                  h={40}
                  withRemoveButton
                  removeButtonProps={{ 'aria-label': t('daysOff.remove', { day: text }), size: 28 }}
                  onRemove={() =>
                    onChange(daysOff.filter((day) => day < stretch.first || day > stretch.last))
                  }
                  styles={{ root: { display: 'flex', alignItems: 'center' } }}
                >
                  {text}
                </Pill>
              </li>
            )
          })}
        </Group>
      )}
      <Group align="flex-end" gap="xs">
        <TextInput
          type="date"
          size="md"
          flex={1}
          miw={150}
          label={t('daysOff.first')}
          min={today}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          size="md"
          flex={1}
          miw={150}
          label={t('daysOff.last')}
          min={first === '' ? today : first}
          value={last}
          onChange={(event) => setLast(event.currentTarget.value)}
        />
        <Button
          variant="light"
          size="md"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={first === '' && last === ''}
          onClick={add}
        >
          {t('daysOff.add')}
        </Button>
      </Group>
      {problem !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
    </Section>
  )
}
