import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { authorityRoutes } from './authority-routes.tsx'
import { deletionRoutes } from './deletion-routes.tsx'
import { successionRoutes } from './succession-routes.tsx'
import { targetGroupRoutes } from './target-group-routes.tsx'
import { unitMovesRoutes } from './unit-moves-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'

/** The authority itself, its units and its target groups. */
export function authoritiesRoutes(app: FastifyInstance, deps: AppDeps): void {
  authorityRoutes(app, deps)
  unitRoutes(app, deps)
  successionRoutes(app, deps)
  unitMovesRoutes(app, deps)
  targetGroupRoutes(app, deps)
  deletionRoutes(app, deps)
}
