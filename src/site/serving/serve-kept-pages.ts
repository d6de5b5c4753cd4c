import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../../web/deps.ts'
import { type PageCache, pageCache } from './page-cache.ts'
import { followVersions, type Versions } from './versions.ts'

export type Kept = { readonly cache: PageCache; readonly versions: Versions }

declare module 'fastify' {
  interface FastifyInstance {
    kept: Kept
  }
}

/**
 * Answers with a kept page before anything else runs: no session, no cookie, no database, and the headers of the first answer
 * again instead of making them anew. Must be registered before all other hooks.
 */
export function serveKeptPages(app: FastifyInstance, deps: Pick<AppDeps, 'open' | 'openLogin' | 'pageCacheBytes'>): void {
  const kept: Kept = { cache: pageCache(deps.pageCacheBytes), versions: followVersions(deps.open, deps.openLogin) }
  app.decorate('kept', kept)
  app.addHook('onRequest', (request, reply, done) => {
    const { method, url = '' } = request.raw
    const version = method === 'GET' || method === 'HEAD' ? kept.versions.present(slugIn(url)) : undefined
    const page = version === undefined ? undefined : kept.cache.get(url, version)
    if (!page) return done()
    reply.hijack()
    page.send(request.raw, reply.raw)
  })
  app.addHook('onClose', () => kept.versions.close())
}

function slugIn(url: string): string {
  const path = url.indexOf('?')
  const slash = url.indexOf('/', 1)
  const ends = [path, slash].filter(place => place > 0)
  return url.slice(1, ends.length > 0 ? Math.min(...ends) : undefined)
}
