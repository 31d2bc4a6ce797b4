import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useCallback } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { asProblem } from '@/api/problems'
import { useShowProblem } from '@/ui'

/** As {@link useShowProblem}, and says why a move of the order is not possible where the service says so. */
export function useClientProblem() {
  const show = useShowProblem('client')
  return useCallback(
    <T extends FieldValues>(error: unknown, form?: UseFormReturn<T>) => {
      const { code, more } = asProblem(error)
      const why = `problem.${code}.${String(more['reason'])}`
      if (code === 'illegal_move' && i18next.exists(why, { ns: 'client' })) {
        notifications.show({ color: 'red', message: i18next.t(why, { ns: 'client' }), autoClose: 8_000 })
        return
      }
      show(error, form)
    },
    [show],
  )
}
