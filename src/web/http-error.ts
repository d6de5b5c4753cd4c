import type { Refusal } from '../domain/refusal.ts'

export type HttpStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503 | 507

/** Thrown once, at the edge, and turned into a page in one place. `refusal` replaces the status' ordinary sentence. */
export class HttpError extends Error {
  override name = 'HttpError'
  readonly status: HttpStatus
  readonly refusal: Refusal | undefined
  constructor(status: HttpStatus, refusal?: Refusal) {
    super(refusal?.key ?? String(status))
    this.status = status
    this.refusal = refusal
  }
}
