import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { csv, saveCsv, type NameOf, type Sheet } from './csv'
import type { Column } from './DataTable'
import { localDay } from './days'
import { useShowProblem } from './problems'
import { useCommon } from './texts'

/** As many as a service gives at once. */
const AT_ONCE = 100
const MOST = 5_000

/** Gives a list as a file: all its pages, in the columns of the screen, those with buttons only left out. */
export default function CsvButton<T>({ sheet, columns }: { sheet: Sheet<T>; columns: Column<T>[] }) {
  const t = useCommon()
  const show = useShowProblem()
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    try {
      const rows: T[] = []
      let total: number
      do {
        const { data } = await sheet.load({ page: rows.length / AT_ONCE, size: AT_ONCE })
        rows.push(...(data?.items ?? []))
        total = data === undefined || data.items.length < AT_ONCE ? rows.length : data.total
      } while (rows.length < Math.min(total, MOST))
      const nameOf = (await sheet.names?.(rows)) ?? ((id) => id ?? '')
      const lines = rows.map((row) => columns.map((column) => textOf(column, row, nameOf)))
      const written = columns.map((_, index) => lines.some((line) => line[index] !== undefined))
      const kept = <C,>(cells: C[]) => cells.filter((_, index) => written[index])
      saveCsv(
        `${sheet.name}-${localDay()}.csv`,
        csv([
          kept(columns.map(({ header }) => header)),
          ...lines.map((line) => kept(line).map((cell) => cell ?? '')),
        ]),
      )
      if (rows.length < total) notifications.show({ message: t('csvCut', { count: rows.length }) })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button
      size="compact-sm"
      h={30}
      variant="subtle"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={busy}
      onClick={() => void save()}
    >
      {t('csv')}
    </Button>
  )
}

function textOf<T>(column: Column<T>, row: T, nameOf: NameOf): string | undefined {
  if (column.text !== undefined) return column.text(row, nameOf)
  const cell = column.cell(row)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : undefined
}
