import { Autocomplete, MultiSelect, Select, type MantineColor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { $api } from '@/api/client'
import { format, useCommon, type ListState, StateBadge } from '@/ui'
import {
  asked,
  useSetsById,
  useSkills,
  useTestsById,
  type Application,
  type Attempt,
  type SkillTest,
} from './data'
import { useHiringTexts } from './texts'

const APPLICATION_COLOURS: Record<Application['state'], MantineColor> = {
  UNCONFIRMED: 'gray',
  RECEIVED: 'orange',
  CLAIMED: 'blue',
  INVITED: 'indigo',
  TESTING: 'violet',
  QUALIFIED: 'forest',
  REJECTED: 'red',
}
const ATTEMPT_COLOURS: Record<Attempt['state'], MantineColor> = {
  READY: 'gray',
  RUNNING: 'violet',
  GRADING: 'orange',
  GRADED: 'forest',
}

export function Chip({ text, color }: { text: string; color: MantineColor }) {
  return (
    <StateBadge color={color} size="md">
      {text}
    </StateBadge>
  )
}

export function ApplicationBadge({ state }: { state: Application['state'] }) {
  const t = useHiringTexts()
  return <Chip text={t(`app.${state}`)} color={APPLICATION_COLOURS[state]} />
}

type Outcome = Pick<Attempt, 'state' | 'passed'>

/** A graded attempt says how it ended; others say where they are. */
export function outcome(t: ReturnType<typeof useHiringTexts>, { state, passed }: Outcome): string {
  if (state === 'GRADED' && passed != null) return t(passed ? 'passed' : 'failed')
  return t(`attempt.${state}`)
}

export function AttemptBadge({ attempt }: { attempt: Outcome }) {
  const t = useHiringTexts()
  const failed = attempt.state === 'GRADED' && attempt.passed === false
  return <Chip text={outcome(t, attempt)} color={failed ? 'red' : ATTEMPT_COLOURS[attempt.state]} />
}

export function InUse({ active }: { active: boolean }) {
  const t = useHiringTexts()
  return <Chip text={active ? t('inUse') : t('archived')} color={active ? 'forest' : 'gray'} />
}

export function passMark(t: ReturnType<typeof useHiringTexts>, test: SkillTest): string {
  return test.topPercent == null
    ? t('passScoreText', { score: test.passScore })
    : t('passTopText', { top: test.topPercent, score: test.passScore })
}

/** A choice in the list's address. */
export function Filter({
  list,
  name,
  label,
  data,
}: {
  list: ListState
  name: string
  label: string
  data: { value: string; label: string }[]
}) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      clearable
      value={list.filters[name] ?? null}
      onChange={(value) => list.set({ [name]: value ?? undefined })}
      style={{ flex: '1 1 150px', maxWidth: 260 }}
    />
  )
}

/** One of the skills there are; another can be typed where the service searches for parts. */
export function SkillFilter({ list }: { list: ListState }) {
  const t = useHiringTexts()
  const skills = useSkills()
  const own = list.filters['skill']
  const all = own === undefined || skills.includes(own) ? skills : [own, ...skills]
  return (
    <Select
      aria-label={t('skill')}
      placeholder={t('anySkill')}
      data={all}
      searchable
      clearable
      limit={50}
      value={own ?? null}
      onChange={(value) => list.set({ skill: value ?? undefined })}
      style={{ flex: '1 1 150px', maxWidth: 260 }}
    />
  )
}

export function SkillInput({
  value,
  onChange,
  disabled = false,
  description,
  error,
}: {
  value: string
  onChange: (value: string) => void
  disabled?: boolean
  description?: string
  error?: string | undefined
}) {
  const t = useHiringTexts()
  const skills = useSkills()
  return (
    <Autocomplete
      label={t('skill')}
      description={description ?? t('skillHint')}
      required
      readOnly={disabled}
      {...(disabled ? { variant: 'filled' } : {})}
      data={disabled ? [] : skills}
      limit={20}
      maxLength={40}
      value={value}
      onChange={onChange}
      error={error}
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}

/** A set in use, found by name; sets of other candidates are left out. */
export function SetPicker({
  value,
  onChange,
  label,
  description,
  error,
  applicationId,
  required = false,
}: {
  value: string | null
  onChange: (value: string | null) => void
  label: string
  description?: string
  error?: string | undefined
  applicationId?: string
  required?: boolean
}) {
  const t = useHiringTexts()
  const common = useCommon()
  const [typed, setTyped] = useState('')
  const chosen = useSetsById([value])
  const chosenName = value === null ? undefined : chosen.get(value)?.name
  // What stands in the field because it is chosen is no search.
  const [name] = useDebouncedValue(typed === chosenName ? '' : typed, 250)
  const found = $api.useQuery('get', '/api/testing/test-sets', {
    params: asked({ name, assignable: true, forApplication: applicationId, size: 50 }),
  })
  const usable = found.data?.items ?? []
  const data = usable.map((set) => ({ value: set.id, label: set.name }))
  if (value !== null && chosenName !== undefined && !usable.some(({ id }) => id === value)) {
    data.unshift({ value, label: chosenName })
  }
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('pickSet')}
      required={required}
      clearable={!required}
      searchable
      filter={({ options }) => options}
      data={data}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      nothingFoundMessage={common('nothing')}
    />
  )
}

/** Tests in use, found by name, in the order they are chosen in. */
export function TestsPicker({
  value,
  onChange,
  error,
}: {
  value: string[]
  onChange: (value: string[]) => void
  error?: string | undefined
}) {
  const t = useHiringTexts()
  const common = useCommon()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 250)
  const found = $api.useQuery('get', '/api/testing/tests', {
    params: asked({ search, active: true, size: 50 }),
  })
  const chosen = useTestsById(value)
  const offered = new Map((found.data?.items ?? []).map((test) => [test.id, test]))
  chosen.forEach((test, id) => offered.set(id, test))
  return (
    <MultiSelect
      label={t('setTests')}
      placeholder={value.length === 0 ? t('setTestsPick') : undefined}
      required
      searchable
      maxValues={20}
      filter={({ options }) => options}
      data={[...offered.values()].map((test) => ({ value: test.id, label: `${test.name} · ${test.skill}` }))}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      error={error}
      nothingFoundMessage={common('nothing')}
    />
  )
}

export const minutes = (seconds: number) => format.duration(seconds)
