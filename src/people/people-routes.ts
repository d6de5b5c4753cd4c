import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { guardWorkspace } from './guard.ts'

/** Must be the first slice: its guard then stands before every other slice's routes. */
export function peopleRoutes(app: FastifyInstance, deps: AppDeps): void {
  guardWorkspace(app, deps)
}
