import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { allPages } from '@/api/pages'
import { csv, saveCsv, type NameOf, type Sheet } from './csv'
import type { Column } from './DataTable'
import { localDay } from './days'
import { useShowProblem } from './problems'
import { useCommon } from './texts'

const MOST = 5_000

/** Gives a list as a file: all its pages, in the columns of the screen, those with buttons only left out. */
export default function CsvButton<T>({ sheet, columns }: { sheet: Sheet<T>; columns: Column<T>[] }) {
  const t = useCommon()
  const show = useShowProblem()
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    try {
      const { items: rows, total } = await allPages(sheet.load, MOST)
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
