import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { overviewRoutes } from './overview-routes.tsx'
import { roundRoutes } from './round-routes.tsx'

export function roundsRoutes(app: FastifyInstance, deps: AppDeps): void {
  roundRoutes(app, deps)
  overviewRoutes(app, deps)
}
