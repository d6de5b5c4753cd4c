import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { dueRoutes } from './due-routes.tsx'
import { entryRoutes } from './entry-routes.tsx'
import { linkRoutes } from './link-routes.tsx'
import { yearRoutes } from './year-routes.tsx'

/** The year: what comes again in it, the rounds whose day has come, and the addresses calendars read it from. */
export function calendarRoutes(app: FastifyInstance, deps: AppDeps): void {
  yearRoutes(app, deps)
  entryRoutes(app, deps)
  dueRoutes(app, deps)
  linkRoutes(app, deps)
}
