import { useQueries } from '@tanstack/react-query'
import { $api, api } from '@/api/client'
import type { Testing } from '@/api/types'

export type Application = Testing['ApplicationView']
export type Attempt = Testing['ResultView']
export type BankQuestion = Testing['BankQuestionView']
export type Kind = BankQuestion['kind']
export type SkillTest = Testing['TestView']
export type TestSet = Testing['TestSetView']
export type Vacancy = Testing['VacancyView']
export type Reviewed = Testing['GradedQuestion']

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

/** The services take page, size and sort beside the filters; their documents describe them as one object. */
export const asked = (query: Record<string, unknown>) => ({ query: query as never })

const LONG = 5 * 60_000

/** The tests with these ids, each asked for once and kept: sets name them by id only. */
export function useTestsById(ids: readonly string[]): Map<string, SkillTest> {
  const wanted = [...new Set(ids)]
  const answers = useQueries({
    queries: wanted.map((id) => ({
      queryKey: ['get', '/api/testing/tests/{id}', { params: { path: { id } } }],
      queryFn: async () => (await api.GET('/api/testing/tests/{id}', { params: { path: { id } } })).data!,
      staleTime: LONG,
    })),
  })
  return new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])))
}

/** The sets with these ids. */
export function useSetsById(ids: readonly (string | null | undefined)[]): Map<string, TestSet> {
  const wanted = [...new Set(ids.filter((id): id is string => id != null))]
  const answers = useQueries({
    queries: wanted.map((id) => ({
      queryKey: ['get', '/api/testing/test-sets/{id}', { params: { path: { id } } }],
      queryFn: async () => (await api.GET('/api/testing/test-sets/{id}', { params: { path: { id } } })).data!,
      staleTime: LONG,
    })),
  })
  return new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data] as const])))
}

/** Skills that tests and questions name already, to choose from. */
export function useSkills(): string[] {
  const tests = $api.useQuery(
    'get',
    '/api/testing/tests',
    { params: asked({ size: 100 }) },
    { staleTime: LONG },
  )
  const questions = $api.useQuery(
    'get',
    '/api/testing/questions',
    { params: asked({ size: 100 }) },
    { staleTime: LONG },
  )
  const all = [...(tests.data?.items ?? []), ...(questions.data?.items ?? [])].map(({ skill }) => skill)
  return [...new Set(all)].sort()
}
