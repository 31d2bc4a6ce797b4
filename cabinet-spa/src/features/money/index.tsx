import { Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useCallback, type ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { asProblem } from '@/api/problems'
import type { Money } from '@/api/types'
import { languages } from '@/i18n'
import { FileButton, format, useShowProblem } from '@/ui'
import { useMoneyTexts } from './texts'

export { Explanation } from './Explanation'
export { Statement } from './Statement'
export { useMoneyTexts } from './texts'

/** The two sides from which somebody looks at money: as a client, or as a worker. */
export type Account = 'CLIENT' | 'WORKER'

export const sides = { CLIENT: 'client', WORKER: 'worker' } as const

/** As {@link useShowProblem}, and says why where the service does. */
export function useMoneyProblem() {
  const show = useShowProblem('money')
  return useCallback(
    <T extends FieldValues>(error: unknown, form?: UseFormReturn<T>) => {
      const { code, more } = asProblem(error)
      const why = `problem.${code}.${String(more['reason'])}`
      if (i18next.exists(why, { ns: 'money' })) {
        notifications.show({ color: 'red', message: i18next.t(why, { ns: 'money' }), autoClose: 8_000 })
        return
      }
      show(error, form)
    },
    [show],
  )
}

/** Whether a page's thing is not there, or not this person's: the address may be mistyped, too. */
export function isMissing(error: unknown): boolean {
  return error != null && ['not_found', 'invalid_input', 'malformed'].includes(asProblem(error).code)
}

/** An invoice or a payslip as a paper. */
export function PdfButton({ path, name }: { path: string; name: string }) {
  const t = useMoneyTexts()
  return (
    <FileButton path={path} name={`${name}.pdf`} namespace="money" size="md">
      {t('pdf')}
    </FileButton>
  )
}

/** A sum of an account: what it is, and how much. */
export function Sum({
  label,
  hint,
  money,
  minus = false,
  strong = false,
}: {
  label: ReactNode
  hint?: ReactNode
  money: Money
  /** Shown as taken away. */
  minus?: boolean
  strong?: boolean
}) {
  return (
    <Group justify="space-between" gap="md" wrap="nowrap" align="flex-start">
      <Stack gap={0} miw={0}>
        <Text {...(strong ? { fw: 650 } : {})} style={{ overflowWrap: 'anywhere' }}>
          {label}
        </Text>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </Stack>
      <Text
        className="tabular"
        ta="right"
        style={{ whiteSpace: 'nowrap' }}
        {...(strong ? { fw: 650, fz: 'lg' } : { fw: 500 })}
      >
        {minus ? signed({ ...money, amount: negative(money.amount) }, false) : format.money(money)}
      </Text>
    </Group>
  )
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : Number(amount) === 0 ? amount : `-${amount}`
}

/** An amount with a real minus, and a plus where it adds. */
export function signed(money: Money, plus = true): string {
  const value = Number(money.amount)
  const text = format.money({ ...money, amount: String(Math.abs(value)) })
  return value < 0 ? `−${text}` : value > 0 && plus ? `+${text}` : text
}

/** A day such as `2026-11-30`, wherever the reader is; the year only when it is another one. */
export function date(day: string): string {
  const at = new Date(`${day}T12:00:00`)
  const year = at.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const }
  const text = new Intl.DateTimeFormat(languages.current() === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    ...year,
  }).format(at)
  // The full stop of the abbreviation would meet that of the sentence.
  return text.replace(/\s*г\.$/, '')
}
