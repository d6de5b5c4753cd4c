import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork, queryText } from '../web/work-request.ts'
import type { NewAddress } from './calendar-links.tsx'
import { listEntries } from './entry-store.ts'
import { linksFor } from './link-store.ts'
import { dueRounds, yearOf } from './year.ts'
import { YearPage } from './year-page.tsx'

export function yearRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.yearWheel, { config: { may: ['read', 'year-entry'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => yearPage(tx, deps, request))),
  )
}

export async function yearPage(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, made?: NewAddress) {
  const { authorityId, personId } = viewerOf(request)
  const today = danishDay(deps.clock())
  const asked = queryText(request, 'aar')
  const year = /^[12]\d{3}$/.test(asked) ? Number(asked) : Number(today.slice(0, 4))
  return YearPage({
    frame: frameOf(request),
    year,
    today,
    items: await yearOf(tx, authorityId, year),
    entries: await listEntries(tx, authorityId),
    due: await dueRounds(tx, authorityId, today),
    links: await linksFor(tx, authorityId, personId),
    made,
  })
}
