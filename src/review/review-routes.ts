import type { Slice } from '../web/slices.ts'
import { acceptanceRoutes } from './acceptance-routes.tsx'
import { actRoutes } from './act-routes.tsx'
import { certainRoutes } from './certain-routes.tsx'
import { itemRoutes } from './item-routes.tsx'
import { ownerRoutes } from './owner-routes.tsx'
import { readingRoutes } from './reading-routes.tsx'
import { statusesRoutes } from './statuses-routes.tsx'
import { targetRoutes } from './target-routes.tsx'

/** A draft from its first look to its records, and back. */
export const reviewRoutes: Slice = (app, deps) => {
  readingRoutes(app, deps)
  itemRoutes(app, deps)
  actRoutes(app, deps)
  certainRoutes(app, deps)
  ownerRoutes(app, deps)
  statusesRoutes(app, deps)
  targetRoutes(app, deps)
  acceptanceRoutes(app, deps)
}
