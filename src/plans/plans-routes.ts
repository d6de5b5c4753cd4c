import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { restoreRoute } from '../web/restore-revision.ts'
import { bulkRoutes } from './bulk/bulk-routes.tsx'
import { bulkStatusRoutes } from './bulk/bulk-status-routes.tsx'
import { planExportRoutes } from './export/export-routes.ts'
import { initiativeRoutes } from './initiative-routes.tsx'
import { initiativeKindWith } from './initiative-store.ts'
import { nextPlanRoutes } from './next-period/next-plan-routes.tsx'
import { overviewRoutes } from './overview-routes.tsx'
import { ownFieldRoutes } from './own-fields/own-field-routes.tsx'
import { ownFields } from './own-fields/own-field-store.ts'
import { planRoutes } from './plan-routes.tsx'
import { planKind } from './plan-store.ts'
import { statusRoutes } from './status-routes.tsx'

/** The overview, plans, initiatives and their statuses in the workspace, and the fields they have. */
export function plansRoutes(app: FastifyInstance, deps: AppDeps): void {
  overviewRoutes(app, deps)
  planRoutes(app, deps)
  initiativeRoutes(app, deps)
  statusRoutes(app, deps)
  ownFieldRoutes(app, deps)
  nextPlanRoutes(app, deps)
  bulkRoutes(app, deps)
  bulkStatusRoutes(app, deps)
  planExportRoutes(app, deps)
  restoreRoute(app, deps, { noun: 'plan', kindFor: async () => planKind, page: workPaths.plan })
  restoreRoute(app, deps, {
    noun: 'initiative',
    kindFor: async (tx, authorityId) => initiativeKindWith(await ownFields(tx, authorityId)),
    page: workPaths.initiative,
  })
}
