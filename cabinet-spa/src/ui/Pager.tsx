import { Pagination } from '@mantine/core'
import { useCommon } from './texts'

/** The pages of a list, from the first, which is 0; nothing when there is only one. */
export function Pager({
  page,
  size,
  total,
  onPage,
}: {
  page: number
  size: number
  total: number
  onPage: (page: number) => void
}) {
  const t = useCommon()
  if (total <= size) return null
  return (
    <Pagination
      size="sm"
      total={Math.ceil(total / size)}
      value={page + 1}
      onChange={(value) => onPage(value - 1)}
      getItemProps={(number) => ({ 'aria-label': String(number) })}
      getControlProps={(control) => ({
        'aria-label': control === 'next' ? t('nextPage') : t('previousPage'),
      })}
    />
  )
}
