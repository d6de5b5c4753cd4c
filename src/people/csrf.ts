import type { FastifyRequest } from 'fastify'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { sameToken } from './session-token.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes a multipart body and calls `checkCsrf` itself, before it believes anything in it. */
    upload?: boolean
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export const isUnsafe = (request: FastifyRequest): boolean => !SAFE.has(request.method)

/** Throws 403 unless `token` is the one this session's forms carry. For uploads, whose fields only the route can read. */
export function checkCsrf(request: FastifyRequest, token: unknown): void {
  if (!isOwnToken(request, token)) throw formExpired()
}

const isOwnToken = (request: FastifyRequest, token: unknown): boolean =>
  typeof token === 'string' && sameToken(token, viewerOf(request).csrfToken)

export const formExpired = (): HttpError => new HttpError(403, { key: 'web.form-expired' })

/** A multipart body at a route that expects none has no fields there, so its token cannot be seen: it counts as having none. */
export function carriesToken(request: FastifyRequest): boolean {
  if (request.routeOptions.config.upload === true && isMultipart(request)) return true
  const { body } = request
  return isOwnToken(request, typeof body === 'object' && body !== null && 'csrf' in body ? body.csrf : undefined)
}

const isMultipart = (request: FastifyRequest): boolean => request.headers['content-type']?.startsWith('multipart/form-data') ?? false
