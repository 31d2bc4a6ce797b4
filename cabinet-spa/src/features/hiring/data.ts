import { useQueries, useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import { allPages, type LoadPage } from '@/api/pages'
import type { Testing } from '@/api/types'

export type Application = Testing['ApplicationView']
export type Attempt = Testing['ResultView']
export type BankQuestion = Testing['BankQuestionView']
export type Kind = BankQuestion['kind']
export type SkillTest = Testing['TestView']
export type TestSet = Testing['TestSetView']
export type Vacancy = Testing['VacancyView']
export type Reviewed = Testing['GradedQuestion']

/** How a skill is written. */
export const SKILL = /^[a-z][a-z0-9-]{0,39}$/
export const KINDS: Kind[] = ['SINGLE', 'MULTIPLE', 'NUMBER', 'SHORT_TEXT', 'FREE_TEXT']
export const APPLICATION_STATES: Application['state'][] = [
  'RECEIVED',
  'CLAIMED',
  'INVITED',
  'TESTING',
  'QUALIFIED',
  'REJECTED',
  'UNCONFIRMED',
]
export const ATTEMPT_STATES: Attempt['state'][] = ['GRADING', 'GRADED', 'RUNNING', 'READY']

/** What stands in the address is text, whatever it is of; the service checks it. */
export const asked = (query: Record<string, unknown>) => ({ query: query as never })

const LONG = 5 * 60_000

/** What has these ids, each asked for once and kept: lists name it by id only. */
function useById<T extends { id: string }>(
  path: string,
  ids: readonly (string | null | undefined)[],
  load: (id: string) => Promise<{ data?: T }>,
): Map<string, T> {
  const wanted = [...new Set(ids.filter((id): id is string => id != null))]
  const answers = useQueries({
    queries: wanted.map((id) => ({
      queryKey: ['get', path, { params: { path: { id } } }],
      queryFn: async () => (await load(id)).data!,
      staleTime: LONG,
    })),
  })
  return new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])))
}

export function useTestsById(ids: readonly string[]): Map<string, SkillTest> {
  return useById('/api/testing/tests/{id}', ids, (id) =>
    api.GET('/api/testing/tests/{id}', { params: { path: { id } } }),
  )
}

export function useSetsById(ids: readonly (string | null | undefined)[]): Map<string, TestSet> {
  return useById('/api/testing/test-sets/{id}', ids, (id) =>
    api.GET('/api/testing/test-sets/{id}', { params: { path: { id } } }),
  )
}

/** Skills that tests and questions name already, to choose from. */
export function useSkills(): string[] {
  const tests = useSkillsOf('/api/testing/tests', (page) =>
    api.GET('/api/testing/tests', { params: asked(page) }),
  )
  const questions = useSkillsOf('/api/testing/questions', (page) =>
    api.GET('/api/testing/questions', { params: asked(page) }),
  )
  return [...new Set([...tests, ...questions])].sort()
}

function useSkillsOf(path: string, load: LoadPage<{ skill: string }>): string[] {
  const { data } = useQuery({
    queryKey: ['get', path, 'skills'],
    queryFn: async () => [...new Set((await allPages(load)).items.map(({ skill }) => skill))],
    staleTime: LONG,
  })
  return data ?? []
}
