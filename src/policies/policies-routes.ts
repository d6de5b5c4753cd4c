import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { goalRoutes } from './goal-routes.tsx'
import { nextPolicyRoutes } from './next-period/next-policy-routes.tsx'
import { policyRoutes } from './policy-routes.tsx'
import { priorityRoutes } from './priority-routes.tsx'

/** Policies, goals and priorities in the workspace. */
export function policiesRoutes(app: FastifyInstance, deps: AppDeps): void {
  policyRoutes(app, deps)
  goalRoutes(app, deps)
  priorityRoutes(app, deps)
  nextPolicyRoutes(app, deps)
}
