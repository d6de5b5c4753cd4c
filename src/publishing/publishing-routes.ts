import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { publicationRoutes } from './publication-routes.tsx'
import { withdrawalRoutes } from './withdrawal-routes.tsx'

/** Publishing, correcting and withdrawing, from the workspace. */
export function publishingRoutes(app: FastifyInstance, deps: AppDeps): void {
  publicationRoutes(app, deps)
  withdrawalRoutes(app, deps)
}
