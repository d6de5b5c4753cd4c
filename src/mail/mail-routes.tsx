import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { operationRoutes } from './operation-routes.tsx'
import { outboxRoutes } from './outbox-routes.tsx'
import { templateRoutes } from './template-routes.tsx'

/** The outbox, the mails' texts, and how the machine that sends them is. */
export function mailRoutes(app: FastifyInstance, deps: AppDeps): void {
  outboxRoutes(app, deps)
  templateRoutes(app)
  operationRoutes(app, deps)
}
