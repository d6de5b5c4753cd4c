import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { accountRoutes } from './account-routes.tsx'
import { appointmentRoutes } from './appointment-routes.tsx'
import { departureRoutes } from './departure-routes.tsx'
import { guardWorkspace } from './guard.ts'
import { invitationRoutes } from './invitation-routes.tsx'
import { peopleListRoutes } from './people-list-routes.tsx'
import { permissionsRoutes } from './permissions-routes.tsx'
import { personRoutes } from './person-routes.tsx'
import { setupRoutes } from './setup-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

/** Must be the first slice: its guard then stands before every other slice's routes. */
export function peopleRoutes(app: FastifyInstance, deps: AppDeps): void {
  guardWorkspace(app, deps)
  signInRoutes(app, deps)
  setupRoutes(app, deps)
  invitationRoutes(app, deps)
  accountRoutes(app, deps)
  peopleListRoutes(app, deps)
  personRoutes(app, deps)
  appointmentRoutes(app, deps)
  departureRoutes(app, deps)
  permissionsRoutes(app)
}
