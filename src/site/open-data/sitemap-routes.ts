import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../web/deps.ts'
import { HttpError } from '../../web/http-error.ts'
import { sitemap, sitemapPart } from './sitemap.ts'

const XML_TYPE = 'application/xml; charset=utf-8'

/** For robots: which addresses there are, and which are not theirs. */
export function sitemapRoutes(app: FastifyInstance, { open, origin }: AppDeps): void {
  app.get('/sitemap.xml', (_request, reply) => reply.type(XML_TYPE).send(Readable.from(sitemap({ open, origin }))))
  app.get<{ Params: { authority: string; part: string } }>('/sitemap/:authority/:part', async (request, reply) => {
    const { authority, part } = request.params
    const number = /^([1-9]\d{0,4})\.xml$/.exec(part)?.[1]
    const text = number ? await sitemapPart({ open, origin }, authority, Number(number)) : undefined
    if (!text) throw new HttpError(404)
    return reply.type(XML_TYPE).send(Readable.from(text))
  })
  app.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots(origin)))
}

/** Filtered lists have more addresses than there are robots' days; each initiative is in the sitemap. */
const robots = (origin: string): string => `User-agent: *
Disallow: /arbejde
Disallow: /log-ind
Disallow: /*?

Sitemap: ${origin}/sitemap.xml
`
