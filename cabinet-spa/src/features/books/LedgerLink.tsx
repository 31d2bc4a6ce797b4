import { Navigate, useSearch } from '@tanstack/react-router'

/** Where the books stood before: what was looked for is looked for there. */
export default function LedgerLink() {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  return <Navigate to="/books/journal" search={search as never} replace />
}
