import { Navigate } from '@tanstack/react-router'

/** Letters lead to `/disputes`. */
export default function DisputesLink() {
  return <Navigate to="/quality/disputes" replace />
}
