import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isDiskFull, isServerAway } from '../db/refusals.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { isKey, translator } from '../i18n/translate.ts'
import { ErrorPage } from './error-page.tsx'
import { sendPage } from './html.ts'
import { HttpError, type HttpStatus } from './http-error.ts'
import { languageOf } from './language.ts'

/** The one place where an error becomes an answer: a refusal a plain page, a bug a page with a number and one line in the log. */
export function handleErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, new HttpError(404)))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const expected = asHttpError(error)
    return expected ? answer(request, reply, expected) : answerBug(error, request, reply)
  })
}

const BY_FASTIFY_CODE: Readonly<Record<string, HttpStatus>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 413,
  FST_REQ_FILE_TOO_LARGE: 413,
  FST_FILES_LIMIT: 413,
  FST_PARTS_LIMIT: 413,
  FST_FIELDS_LIMIT: 413,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 415,
  FST_INVALID_MULTIPART_CONTENT_TYPE: 415,
}

function asHttpError(error: FastifyError | HttpError): HttpError | undefined {
  if (error instanceof HttpError) return error
  const code = error.code ?? ''
  if (isServerAway(error)) return new HttpError(503)
  if (isDiskFull(error)) return new HttpError(507)
  // Two acts waited for each other and the database let one go: nothing of it was saved.
  if (code === '40P01') return new HttpError(409)
  const status = BY_FASTIFY_CODE[code]
  if (status) return new HttpError(status)
  // A malformed address, header or body: the framework's own 4xx, never shown in its words.
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? new HttpError(400) : undefined
}

function answer(request: FastifyRequest, reply: FastifyReply, error: HttpError): FastifyReply {
  const lang = languageOf(request)
  const t = translator(lang)
  const text = error.refusal ? refusalText(t, error.refusal) : t(keyOf(error.status, 'text'))
  if (error.status === 429) reply.header('retry-after', '60')
  return sendPage(reply, ErrorPage({ lang, t, title: t(keyOf(error.status, 'title')), text, signIn: error.status === 401 }), error.status)
}

function answerBug(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const reference = randomBytes(5).toString('hex').toUpperCase()
  request.log.error({ err: error, reference, route: request.routeOptions.url }, 'unexpected error')
  const lang = languageOf(request)
  const t = translator(lang)
  return sendPage(reply, ErrorPage({ lang, t, title: t('web.error.500.title'), text: t('web.error.500.text'), reference }), 500)
}

function keyOf(status: HttpStatus, part: 'title' | 'text') {
  const key = `web.error.${status}.${part}`
  return isKey(key) ? key : (`web.error.400.${part}` as const)
}
