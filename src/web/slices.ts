import type { FastifyInstance } from 'fastify'
import { authoritiesRoutes } from '../authorities/authorities-routes.ts'
import { calendarRoutes } from '../calendar/calendar-routes.ts'
import { commentRoutes } from '../comments/comment-routes.tsx'
import { documentRoutes } from '../documents/document-routes.tsx'
import { compareRoutes } from '../history/compare-routes.tsx'
import { historyExportRoutes } from '../history/export-routes.ts'
import { historyRoutes } from '../history/history-routes.tsx'
import { mailRoutes } from '../mail/mail-routes.tsx'
import { peopleRoutes } from '../people/people-routes.ts'
import { plansRoutes } from '../plans/plans-routes.ts'
import { policiesRoutes } from '../policies/policies-routes.ts'
import { publishingRoutes } from '../publishing/publishing-routes.ts'
import { reviewRoutes } from '../review/review-routes.ts'
import { roundsRoutes } from '../rounds/rounds-routes.ts'
import { siteRoutes } from '../site/site-routes.ts'
import { subscriptionRoutes } from '../subscriptions/subscription-routes.tsx'
import { vocabularyRoutes } from '../vocabulary/vocabulary-routes.tsx'
import type { AppDeps } from './deps.ts'

/** Registers one slice's routes. */
export type Slice = (app: FastifyInstance, deps: AppDeps) => void | Promise<void>

/** Every slice there is, the signed-in ones first; the public site last, since its addresses begin with any authority's slug. */
export const SLICES: readonly Slice[] = [
  peopleRoutes,
  authoritiesRoutes,
  policiesRoutes,
  plansRoutes,
  roundsRoutes,
  calendarRoutes,
  commentRoutes,
  documentRoutes,
  reviewRoutes,
  vocabularyRoutes,
  historyRoutes,
  compareRoutes,
  historyExportRoutes,
  mailRoutes,
  publishingRoutes,
  subscriptionRoutes,
  siteRoutes,
]
