import { Pagination } from '@mantine/core'
import { defineTexts } from '@/i18n'

// Not among the words that every page loads.
const useTexts = defineTexts(
  'pager',
  { next: 'Следующая страница', previous: 'Предыдущая страница' },
  { next: 'Next page', previous: 'Previous page' },
)

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
  const t = useTexts()
  if (total <= size) return null
  return (
    <Pagination
      size="sm"
      total={Math.ceil(total / size)}
      value={page + 1}
      onChange={(value) => onPage(value - 1)}
      getItemProps={(number) => ({ 'aria-label': String(number) })}
      getControlProps={(control) => ({
        'aria-label': control === 'next' ? t('next') : t('previous'),
      })}
    />
  )
}
