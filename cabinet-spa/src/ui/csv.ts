import type { LoadPage } from '@/api/pages'

/** Cells that a spreadsheet would take for a formula are made plain text. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+([.,]\d+)?$/.test(value) ? `'${value}` : value
  return /[",;\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n')
}

/** Gives a file to the person; spreadsheets know UTF-8 by the mark at its beginning. */
export function saveCsv(name: string, text: string): void {
  saveFile(name, new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
}

export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A list that can be had as a file. */
export interface Sheet<T> {
  /** Of the file, without its ending. */
  name: string
  /** A page of the list as it is filtered and sorted now. */
  load: LoadPage<T>
  /** The names of the people in these rows, where rows carry only their ids. */
  names?: (rows: T[]) => Promise<NameOf>
}

export type NameOf = (id: string | null | undefined) => string
