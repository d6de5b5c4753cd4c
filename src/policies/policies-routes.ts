import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { restoreRoute } from '../web/restore-revision.ts'
import { goalRoutes } from './goal-routes.tsx'
import { goalKind } from './goal-store.ts'
import { nextPolicyRoutes } from './next-period/next-policy-routes.tsx'
import { policyRoutes } from './policy-routes.tsx'
import { policyKind } from './policy-store.ts'
import { priorityRoutes } from './priority-routes.tsx'
import { priorityKind } from './priority-store.ts'

/** Policies, goals and priorities in the workspace. */
export function policiesRoutes(app: FastifyInstance, deps: AppDeps): void {
  policyRoutes(app, deps)
  goalRoutes(app, deps)
  priorityRoutes(app, deps)
  nextPolicyRoutes(app, deps)
  restoreRoute(app, deps, { noun: 'policy', kindFor: async () => policyKind, page: workPaths.policy })
  restoreRoute(app, deps, { noun: 'goal', kindFor: async () => goalKind, page: workPaths.goal })
  restoreRoute(app, deps, { noun: 'priority', kindFor: async () => priorityKind, page: workPaths.priority })
}
