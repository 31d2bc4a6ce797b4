import { useSearch } from '@tanstack/react-router'

/** The token of a letter's link. */
export function useToken(): string {
  const { token } = useSearch({ strict: false }) as { token?: unknown }
  return typeof token === 'string' || typeof token === 'number' ? String(token) : ''
}
