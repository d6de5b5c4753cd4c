import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { initiativeRoutes } from './initiative-routes.tsx'
import { planRoutes } from './plan-routes.tsx'

/** Plans and initiatives in the workspace. */
export function plansRoutes(app: FastifyInstance, deps: AppDeps): void {
  planRoutes(app, deps)
  initiativeRoutes(app, deps)
}
