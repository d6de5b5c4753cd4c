import type { FastifyInstance } from 'fastify'
import { mentionsFor } from '../comments/mentions.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork } from '../web/work-request.ts'
import { OverviewPage } from './overview-pages.tsx'
import { openReadings, overviewCounts } from './overview-store.ts'
import { listPlans } from './plan-store.ts'
import { gapCounts } from './plan-tree-store.ts'

/** Plans whose gaps are counted on the overview; those after them are older. */
const MOST_PLANS = 5

export function overviewRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.home, { config: { may: ['read', 'plan'] } }, async (request, reply) => {
    const viewer = viewerOf(request)
    const { authorityId } = viewer
    const today = danishDay(deps.clock())
    const shown = await inWork(deps, request, async tx => {
      const plans = await listPlans(tx, authorityId)
      const missing = []
      for (const plan of plans.filter(one => one.state !== 'past').slice(0, MOST_PLANS))
        missing.push({ plan, gaps: await gapCounts(tx, { authorityId, planId: plan.id, today }) })
      return {
        plans,
        missing,
        counts: await overviewCounts(tx, authorityId),
        readings: await openReadings(tx, authorityId),
        mentions: await mentionsFor(tx, viewer),
      }
    })
    return sendPage(reply, OverviewPage({ frame: frameOf(request), ...shown }))
  })
}
