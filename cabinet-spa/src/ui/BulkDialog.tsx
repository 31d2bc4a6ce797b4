import { Box, Group, Loader, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Bulk, BulkAction } from './bulk'
import { Confirm, Consequences } from './Confirm'
import { useProblemText } from './problems'
import { useCommon } from './texts'

type Result = 'waiting' | 'done' | { refused: string }

/** Asks once, goes through the rows one after the other, and says of each how it went. */
export default function BulkDialog<T>({
  action,
  bulk,
  rows,
  rowKey,
  onClose,
}: {
  action: BulkAction<T>
  bulk: Bulk<T>
  /** As they were chosen; while it runs the list behind changes. */
  rows: T[]
  rowKey: (row: T) => string
  /** @param refused the keys of rows that could not be done */
  onClose: (refused: string[]) => void
}) {
  const t = useCommon()
  const text = useProblemText(bulk.namespace)
  const queries = useQueryClient()
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [busy, setBusy] = useState(false)
  const begun = results.size > 0
  const refused = [...results].flatMap(([key, result]) => (typeof result === 'object' ? [key] : []))

  async function run(reason: string) {
    setBusy(true)
    setResults(new Map(rows.map((row) => [rowKey(row), 'waiting'])))
    for (const row of rows) {
      let result: Result = 'done'
      try {
        await action.run(row, reason)
      } catch (error) {
        result = { refused: text(error) }
      }
      setResults((before) => new Map(before).set(rowKey(row), result))
    }
    await queries.invalidateQueries()
    setBusy(false)
  }

  const close = () => onClose(refused)
  return (
    <Confirm
      opened
      onClose={close}
      title={t('bulk.title', { action: action.label, count: rows.length })}
      confirm={begun ? t('close') : action.label}
      danger={action.danger === true && !begun}
      {...(action.reason === undefined || begun ? {} : { reason: action.reason })}
      busy={busy}
      onlyConfirm={begun}
      onConfirm={(reason) => (begun ? close() : void run(reason))}
    >
      {!begun && action.consequences !== undefined && <Consequences lines={action.consequences} />}
      {begun && !busy && (
        <Text role="status" fw={550}>
          {t('bulk.result', { done: rows.length - refused.length, all: rows.length })}
        </Text>
      )}
      <Stack component="ul" gap="xs" m={0} p={0} mah="45vh" style={{ listStyle: 'none', overflowY: 'auto' }}>
        {rows.map((row) => (
          <Group key={rowKey(row)} component="li" gap="xs" wrap="nowrap" align="flex-start">
            <Mark result={results.get(rowKey(row))} />
            <Outcome name={bulk.name(row)} result={results.get(rowKey(row))} />
          </Group>
        ))}
      </Stack>
    </Confirm>
  )
}

function Mark({ result }: { result: Result | undefined }) {
  if (result === undefined) return null
  if (result === 'waiting') return <Loader size={18} aria-hidden />
  return (
    <Box pt={2} c={result === 'done' ? 'forest.6' : 'var(--mantine-color-error)'}>
      {result === 'done' ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleX size={18} aria-hidden />}
    </Box>
  )
}

function Outcome({ name, result }: { name: string; result: Result | undefined }) {
  const t = useCommon()
  const words =
    result === undefined || result === 'waiting' ? null : result === 'done' ? t('bulk.done') : result.refused
  return (
    <Box miw={0}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      {words !== null && (
        <Text size="sm" c="dimmed">
          {words}
        </Text>
      )}
    </Box>
  )
}
