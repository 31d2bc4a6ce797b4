import {
  Box,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Text,
  UnstyledButton,
  useMatches,
} from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { PageOf } from '@/api/types'
import type { Bulk, BulkAction } from './bulk'
import type { NameOf, Sheet } from './csv'
import type { ListState } from './list'
import { Empty, QueryState, Skeletons } from './QueryState'
import { Pager } from './Pager'
import { useCommon } from './texts'

// For those who work with many rows; a client's list is loaded without them.
const BulkDialog = lazy(() => import('./BulkDialog')) as typeof import('./BulkDialog').default
const CsvButton = lazy(() => import('./CsvButton')) as typeof import('./CsvButton').default

export interface Column<T> {
  id: string
  header: string
  cell: (row: T) => ReactNode
  /** The cell in a file, where it is not text on the screen. */
  text?: (row: T, nameOf: NameOf) => string
  /** The property the service sorts by. */
  sort?: string
  align?: 'left' | 'right'
  /** Left out where rows are cards. */
  wideOnly?: boolean
}

/** One page of a list: a table where there is room, cards on a phone. The first column leads to the row's page. */
export function DataTable<T>({
  label,
  query,
  list,
  columns,
  rowKey,
  rowLink,
  empty,
  csv,
  bulk,
}: {
  label: string
  query: {
    data: PageOf<T> | undefined
    error: unknown
    isPending: boolean
    isFetching?: boolean
    refetch: () => unknown
  }
  list: ListState
  columns: Column<T>[]
  rowKey: (row: T) => string
  rowLink?: (row: T) => string
  empty?: ReactNode
  /** The whole list as a file. */
  csv?: Sheet<T>
  /** What can be done to several rows at once. */
  bulk?: Bulk<T>
}) {
  const t = useCommon()
  const cards = useMatches({ base: true, md: false })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [doing, setDoing] = useState<Doing<T>>()
  const choice: Choice<T> | undefined =
    bulk === undefined
      ? undefined
      : {
          name: bulk.name,
          can: (row) => bulk.actions.some((action) => action.can(row)),
          has: (row) => chosen.has(rowKey(row)),
          set: (rows, on) => {
            const next = new Set(chosen)
            for (const row of rows) {
              if (on) next.add(rowKey(row))
              else next.delete(rowKey(row))
            }
            setChosen(next)
          },
        }
  return (
    <>
      <QueryState query={query} skeleton={<Skeletons rows={6} height={52} />}>
        {({ items, total, size, page }) =>
          items.length === 0 ? (
            (empty ?? <Empty title={t('nothing')} text={t('nothingHint')} />)
          ) : (
            <Stack gap="sm">
              {bulk !== undefined && choice !== undefined && items.some(choice.can) && (
                <BulkBar bulk={bulk} choice={choice} items={items} onDo={setDoing} />
              )}
              {cards ? (
                <Cards
                  rows={items}
                  columns={columns}
                  rowKey={rowKey}
                  rowLink={rowLink}
                  label={label}
                  choice={choice}
                />
              ) : (
                <Rows
                  rows={items}
                  columns={columns}
                  rowKey={rowKey}
                  rowLink={rowLink}
                  label={label}
                  list={list}
                  choice={choice}
                />
              )}
              <Group justify="space-between" gap="xs">
                <Group gap="xs" mih={30}>
                  <Text size="sm" c="dimmed">
                    {t('rows', { total })}
                  </Text>
                  {csv !== undefined && (
                    <Suspense>
                      <CsvButton sheet={csv} columns={columns} />
                    </Suspense>
                  )}
                </Group>
                <Group gap="xs">
                  {total > 10 && (
                    <NativeSelect
                      aria-label={t('pageSize')}
                      size="xs"
                      w={76}
                      data={['10', '20', '50', '100']}
                      value={String(list.size)}
                      onChange={(event) => list.set({ size: event.currentTarget.value })}
                    />
                  )}
                  <Pager page={page} size={size} total={total} onPage={(to) => list.set({ page: to })} />
                </Group>
              </Group>
            </Stack>
          )
        }
      </QueryState>
      {/* Beside the list, which may be empty before the results are read. */}
      {bulk !== undefined && doing !== undefined && (
        <Suspense>
          <BulkDialog
            action={doing.action}
            bulk={bulk}
            rows={doing.rows}
            rowKey={rowKey}
            onClose={(refused) => {
              setDoing(undefined)
              setChosen(new Set(refused))
            }}
          />
        </Suspense>
      )}
    </>
  )
}

interface Part<T> {
  label: string
  rows: T[]
  columns: Column<T>[]
  rowKey: (row: T) => string
  rowLink: ((row: T) => string) | undefined
  choice: Choice<T> | undefined
}

/** Which rows are chosen for what is done to several. */
interface Choice<T> {
  name: (row: T) => string
  can: (row: T) => boolean
  has: (row: T) => boolean
  set: (rows: T[], on: boolean) => void
}

/** What is being done, to the rows as they were chosen. */
interface Doing<T> {
  action: BulkAction<T>
  rows: T[]
}

/** How many are chosen, and what can be done with them. */
function BulkBar<T>({
  bulk,
  choice,
  items,
  onDo,
}: {
  bulk: Bulk<T>
  choice: Choice<T>
  items: T[]
  onDo: (doing: Doing<T>) => void
}) {
  const t = useCommon()
  const possible = items.filter(choice.can)
  const chosen = possible.filter(choice.has)
  return (
    <Group gap="md" mih={40}>
      <Checkbox
        label={t('bulk.all')}
        checked={chosen.length > 0 && chosen.length === possible.length}
        indeterminate={chosen.length > 0 && chosen.length < possible.length}
        onChange={(event) => choice.set(possible, event.currentTarget.checked)}
      />
      {chosen.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('bulk.chosen', { count: chosen.length })}
        </Text>
      )}
      {bulk.actions.map((action) => {
        const rows = chosen.filter(action.can)
        return rows.length === 0 ? null : (
          <Button
            key={action.label}
            size="sm"
            {...(action.danger === true ? { variant: 'default', c: 'var(--mantine-color-error)' } : {})}
            onClick={() => onDo({ action, rows })}
          >
            {t('bulk.title', { action: action.label, count: rows.length })}
          </Button>
        )
      })}
    </Group>
  )
}

function Choose<T>({ row, choice }: { row: T; choice: Choice<T> }) {
  const t = useCommon()
  return choice.can(row) ? (
    <Checkbox
      aria-label={t('bulk.select', { name: choice.name(row) })}
      checked={choice.has(row)}
      onChange={(event) => choice.set([row], event.currentTarget.checked)}
    />
  ) : null
}

function Rows<T>({ label, rows, columns, rowKey, rowLink, list, choice }: Part<T> & { list: ListState }) {
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the screen.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="surface scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="rows">
        <thead>
          <tr>
            {/* The box for all of them stands above, with its words. */}
            {choice !== undefined && <td aria-hidden />}
            {columns.map((column) => (
              <th key={column.id} aria-sort={ariaSort(column, list.sort)} style={{ textAlign: column.align }}>
                <Header column={column} list={list} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {choice !== undefined && (
                <td style={{ width: 44 }}>
                  <Choose row={row} choice={choice} />
                </td>
              )}
              {columns.map((column, index) => (
                <td key={column.id} style={{ textAlign: column.align }}>
                  {index === 0 && rowLink !== undefined ? (
                    <Link to={rowLink(row)} style={{ color: 'var(--mantine-color-anchor)', fontWeight: 550 }}>
                      {column.cell(row)}
                    </Link>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ariaSort<T>(column: Column<T>, sort: string | undefined) {
  if (column.sort === undefined) return undefined
  const [by, direction] = (sort ?? '').split(',')
  if (by !== column.sort) return 'none' as const
  return direction === 'desc' ? ('descending' as const) : ('ascending' as const)
}

function Header<T>({ column, list }: { column: Column<T>; list: ListState }) {
  const t = useCommon()
  if (column.sort === undefined) return column.header
  const now = ariaSort(column, list.sort)
  const next = now === 'ascending' ? `${column.sort},desc` : `${column.sort},asc`
  const Icon = now === 'ascending' ? IconArrowUp : now === 'descending' ? IconArrowDown : IconArrowsSort
  return (
    <UnstyledButton
      fw={600}
      fz="sm"
      onClick={() => list.set({ sort: next })}
      aria-label={t('sortBy', { column: column.header })}
    >
      <Group gap={4} wrap="nowrap" display="inline-flex">
        {column.header}
        <Icon size={14} aria-hidden opacity={now === 'none' ? 0.45 : 1} />
      </Group>
    </UnstyledButton>
  )
}

function Cards<T>({ label, rows, columns, rowKey, rowLink, choice }: Part<T>) {
  const [first, ...rest] = columns.filter((column) => !column.wideOnly)
  if (first === undefined) return null
  return (
    <Stack gap="xs" component="ul" aria-label={label} p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={rowKey(row)} className="surface" p="md">
          <Stack gap={6}>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              {choice !== undefined && <Choose row={row} choice={choice} />}
              <Box fw={600} miw={0}>
                {rowLink === undefined ? (
                  first.cell(row)
                ) : (
                  <Link to={rowLink(row)} style={{ color: 'var(--mantine-color-anchor)' }}>
                    {first.cell(row)}
                  </Link>
                )}
              </Box>
            </Group>
            {rest.map((column) => (
              <Group key={column.id} justify="space-between" gap="md" wrap="nowrap" align="flex-start">
                <Text size="sm" c="dimmed">
                  {column.header}
                </Text>
                <Box fz="sm" ta="right" miw={0} style={{ overflowWrap: 'anywhere' }}>
                  {column.cell(row)}
                </Box>
              </Group>
            ))}
          </Stack>
        </Box>
      ))}
    </Stack>
  )
}
