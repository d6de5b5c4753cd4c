import type { FastifyInstance } from 'fastify'
import { findInitiatives } from '../search/find-initiatives.ts'
import type { AppDeps } from '../web/deps.ts'
import { frontDoorRoutes } from './front-door-routes.tsx'
import { sitemapRoutes } from './open-data/sitemap-routes.ts'
import { reportFileRoutes } from './report-file-routes.ts'
import { answerFailure } from './site-failure.tsx'
import { siteFrames } from './site-frames.ts'
import { answerSite, type SiteServer } from './site-server.ts'

/** The public site of every authority. Registered last: its addresses begin with any word. */
export async function siteRoutes(app: FastifyInstance, deps: AppDeps): Promise<void> {
  frontDoorRoutes(app, deps)
  sitemapRoutes(app, deps)
  reportFileRoutes(app, deps)
  const { open, origin } = deps
  const server: SiteServer = { open, origin, kept: app.kept, frames: siteFrames(open, app.kept.versions), find: findInitiatives }
  await app.register(async site => {
    site.setErrorHandler((error: Error, request, reply) => answerFailure(server, error, request, reply))
    site.get('/:authority', (request, reply) => answerSite(server, request, reply))
    site.get('/:authority/*', (request, reply) => answerSite(server, request, reply))
  })
}
