import type { FastifyRequest } from 'fastify'
import type { Lang } from '../i18n/translate.ts'

/**
 * The language of a page that is not part of an authority's site: the person's own, else the one chosen in the address
 * (`?sprog=en`), else what the browser asks for, else Danish.
 */
export function languageOf(request: FastifyRequest): Lang {
  if (request.viewer) return request.viewer.language
  const chosen = /[?&]sprog=(da|en)\b/.exec(request.url)?.[1]
  if (chosen === 'da' || chosen === 'en') return chosen
  const [, first] = request.url.split(/[/?]/).filter(Boolean)
  if (first === 'en') return 'en'
  const asked = request.headers['accept-language'] ?? ''
  return /^\s*en\b/i.test(asked) ? 'en' : 'da'
}
