import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import i18next from 'i18next'
import { asProblem, type FieldProblem } from '@/api/problems'
import { numbered } from './format'
import { useCommon } from './texts'

/** `lines[0].quantity` is `lines.0.quantity` to a form. */
export function formPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1')
}

/** What went wrong, in the reader's language. A feature's own codes stand in its texts as `problem.<code>`. */
export function useProblemText(namespace?: string) {
  const t = useCommon()
  return useCallback(
    (error: unknown): string => {
      const { code } = asProblem(error)
      const own = `problem.${code}`
      if (namespace !== undefined && i18next.exists(own, { ns: namespace })) {
        return i18next.t(own, { ns: namespace })
      }
      if (i18next.exists(own, { ns: 'common' })) return i18next.t(own, { ns: 'common' })
      return t('problem.other', { code })
    },
    [namespace, t],
  )
}

function fieldText(problem: FieldProblem, namespace?: string): string {
  for (const ns of [namespace, 'common']) {
    if (ns === undefined) continue
    for (const name of [`field.${problem.field}.${problem.code}`, `field.${problem.code}`]) {
      if (i18next.exists(name, { ns })) return i18next.t(name, { ns })
    }
  }
  return i18next.t('field.invalid', { ns: 'common' })
}

/**
 * Puts a refusal where it belongs: field problems at their fields, the rest into a notification.
 *
 * @param namespace of the feature's texts, for codes of its own (`problem.<code>`, `field.<code>`)
 */
export function useShowProblem(namespace?: string) {
  const text = useProblemText(namespace)
  return useCallback(
    <T extends FieldValues>(error: unknown, form?: UseFormReturn<T>) => {
      const problem = asProblem(error)
      const elsewhere: string[] = []
      const known = new Set(form === undefined ? [] : leaves(form.getValues()))
      for (const wrong of problem.errors) {
        const path = formPath(wrong.field)
        if (form !== undefined && known.has(path)) {
          form.setError(path as Path<T>, { type: wrong.code, message: fieldText(wrong, namespace) })
        } else {
          elsewhere.push(placeOf(wrong.field) + fieldText(wrong, namespace))
        }
      }
      const atFields = problem.errors.length > 0 && elsewhere.length === 0
      if (atFields) return
      notifications.show({ color: 'red', message: [text(problem), ...elsewhere].join(' '), autoClose: 8_000 })
    },
    [namespace, text],
  )
}

/** Which of several, as people count: the third of the steps is «№ 3: ». */
function placeOf(field: string): string {
  const index = /\[(\d+)\]/.exec(field)?.[1]
  return index === undefined ? '' : `${numbered(Number(index) + 1)}: `
}

function leaves(value: unknown, at = ''): string[] {
  if (value === null || typeof value !== 'object') return [at]
  const inside = Object.entries(value).flatMap(([key, part]) =>
    leaves(part, at === '' ? key : `${at}.${key}`),
  )
  return at === '' ? inside : [at, ...inside]
}
