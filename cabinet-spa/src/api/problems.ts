/** A wrong field, as the service names it: a path such as `place.city` or `lines[0].quantity`. */
export interface FieldProblem {
  field: string
  code: string
  message: string
}

/** What a service refused, by RFC 9457; the code is stable and is what the cabinet translates. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: FieldProblem[] = [],
    readonly more: Record<string, unknown> = {},
  ) {
    super(code)
    this.name = 'Problem'
  }
}

/** Reads the problem out of an answer that is not ok; an answer that is none becomes one by its status. */
export async function problemIn(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (body !== null && typeof body === 'object' && 'code' in body && typeof body.code === 'string') {
    const errors = 'errors' in body && Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : []
    return new Problem(response.status, body.code, errors, body as Record<string, unknown>)
  }
  return new Problem(response.status, response.status >= 502 ? 'unavailable' : 'internal')
}

/** Whatever was thrown, as a problem: a request that never got an answer is `offline`. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof TypeError || (error instanceof DOMException && error.name !== 'AbortError')) {
    return new Problem(0, 'offline')
  }
  return new Problem(0, 'internal')
}

/** Whether the same request may succeed by itself later. */
export function isPassing(error: unknown): boolean {
  const { status } = asProblem(error)
  return status === 0 || status === 429 || status >= 502
}
