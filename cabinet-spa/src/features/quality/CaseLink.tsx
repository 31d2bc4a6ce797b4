import { Navigate, useParams } from '@tanstack/react-router'

/** Letters lead to `/cases/<id>`. */
export default function CaseLink() {
  const { caseId } = useParams({ strict: false }) as { caseId: string }
  return <Navigate to={`/quality/cases/${caseId}`} replace />
}
