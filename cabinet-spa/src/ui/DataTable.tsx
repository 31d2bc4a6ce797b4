import { Box, Group, NativeSelect, Pagination, Stack, Text, UnstyledButton, useMatches } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PageOf } from '@/api/types'
import type { ListState } from './list'
import { Empty, QueryState, Skeletons } from './QueryState'
import { useCommon } from './texts'

export interface Column<T> {
  id: string
  header: string
  cell: (row: T) => ReactNode
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
}) {
  const t = useCommon()
  const cards = useMatches({ base: true, md: false })
  return (
    <QueryState query={query} skeleton={<Skeletons rows={6} height={52} />}>
      {({ items, total, size, page }) =>
        items.length === 0 ? (
          (empty ?? <Empty title={t('nothing')} text={t('nothingHint')} />)
        ) : (
          <Stack gap="sm">
            {cards ? (
              <Cards rows={items} columns={columns} rowKey={rowKey} rowLink={rowLink} label={label} />
            ) : (
              <Rows
                rows={items}
                columns={columns}
                rowKey={rowKey}
                rowLink={rowLink}
                label={label}
                list={list}
              />
            )}
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {t('rows', { total })}
              </Text>
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
                {total > size && (
                  <Pagination
                    size="sm"
                    total={Math.ceil(total / size)}
                    value={page + 1}
                    onChange={(value) => list.set({ page: value - 1 })}
                    getItemProps={(number) => ({ 'aria-label': String(number) })}
                    getControlProps={(control) => ({ 'aria-label': control })}
                  />
                )}
              </Group>
            </Group>
          </Stack>
        )
      }
    </QueryState>
  )
}

interface Part<T> {
  label: string
  rows: T[]
  columns: Column<T>[]
  rowKey: (row: T) => string
  rowLink: ((row: T) => string) | undefined
}

function Rows<T>({ label, rows, columns, rowKey, rowLink, list }: Part<T> & { list: ListState }) {
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the screen.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="surface scroll-x" tabIndex={0} role="region" aria-label={label}>
      <table className="rows">
        <thead>
          <tr>
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

function Cards<T>({ label, rows, columns, rowKey, rowLink }: Part<T>) {
  const [first, ...rest] = columns.filter((column) => !column.wideOnly)
  if (first === undefined) return null
  return (
    <Stack gap="xs" component="ul" aria-label={label} p={0} m={0} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={rowKey(row)} className="surface" p="md">
          <Stack gap={6}>
            <Box fw={600}>
              {rowLink === undefined ? (
                first.cell(row)
              ) : (
                <Link to={rowLink(row)} style={{ color: 'var(--mantine-color-anchor)' }}>
                  {first.cell(row)}
                </Link>
              )}
            </Box>
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
