import type { FastifyRequest } from 'fastify'
import type { Appointment } from '../domain/role.ts'
import type { Lang } from '../i18n/translate.ts'
import { HttpError } from './http-error.ts'

/** Who is signed in, in which authority, and as what. Set on the request by the people slice, before any workspace route runs. */
export type Viewer = {
  readonly authorityId: string
  readonly authoritySlug: string
  readonly authorityName: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: Lang
  /** What she is appointed to today, in Denmark; never empty. */
  readonly appointments: readonly Appointment[]
  /** Goes into every form as the hidden field `csrf`; checked centrally on every unsafe request. */
  readonly csrfToken: string
  /** When this request came: what a printed page says it was as of. */
  readonly askedAt: Date
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null
  }
}

/** The signed-in person. Workspace routes are guarded before this is reached; it is the type's promise, and a second wall. */
export function viewerOf(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new HttpError(401)
  return request.viewer
}
