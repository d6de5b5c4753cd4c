import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { approvalRoutes } from './approval-routes.tsx'
import { contributionRoutes } from './contribution-routes.tsx'
import { fileRoutes } from './files/file-routes.ts'
import { linkRoutes } from './links/link-routes.tsx'
import { linksRoutes } from './links/links-routes.tsx'
import { overviewRoutes } from './overview-routes.tsx'
import { quietRoutes } from './quiet-routes.tsx'
import { remindRoutes } from './remind-routes.tsx'
import { reportRoutes } from './report-routes.tsx'
import { roundRoutes } from './round-routes.tsx'
import { taskRoutes } from './task-routes.tsx'
import { templateRoutes } from './template-routes.tsx'

export function roundsRoutes(app: FastifyInstance, deps: AppDeps): void {
  taskRoutes(app, deps)
  roundRoutes(app, deps)
  templateRoutes(app, deps)
  overviewRoutes(app, deps)
  contributionRoutes(app, deps)
  approvalRoutes(app, deps)
  reportRoutes(app, deps)
  fileRoutes(app, deps)
  linksRoutes(app, deps)
  linkRoutes(app, deps)
  remindRoutes(app, deps)
  quietRoutes(app, deps)
}
