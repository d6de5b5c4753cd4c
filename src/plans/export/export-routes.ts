import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { danishDay } from '../../domain/danish-day.ts'
import type { AppDeps } from '../../web/deps.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../../web/work-request.ts'
import { readPlan } from '../plan-store.ts'
import { treeFilter } from '../plan-tree-filter.ts'
import { csvHead, csvOf, jsonOf } from './export-files.ts'
import { type Exported, exportedFields, exportedInitiatives } from './export-store.ts'

const MAY = { config: { may: ['read', 'initiative'] } } as const

/** A plan as a file, narrowed as its list is: what is worked on, drafts and internal fields too, for those who may read them. */
export function planExportRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.planCsv(':id'), MAY, async (request, reply) => {
    const { fields } = await headOf(request)
    const { language } = viewerOf(request)
    async function* rows() {
      yield csvHead(language, fields)
      for await (const batch of batches(request)) yield batch.map(one => csvOf(language, fields, one)).join('')
    }
    return send(request, reply, 'csv', 'text/csv; charset=utf-8', rows())
  })

  app.get(workPaths.planJson(':id'), MAY, async (request, reply) => {
    const head = await headOf(request)
    async function* rows() {
      yield `${JSON.stringify({ ...head, exportedAt: deps.clock() }).slice(0, -1)},"initiatives":[`
      let isFirst = true
      for await (const batch of batches(request))
        for (const one of batch) {
          yield jsonOf(one, isFirst)
          isFirst = false
        }
      yield '\n]}\n'
    }
    return send(request, reply, 'json', 'application/json; charset=utf-8', rows())
  })

  const headOf = (request: FastifyRequest) =>
    inWork(deps, request, async tx => {
      const { authorityId } = viewerOf(request)
      const { id, title, period_from: from, period_to: to } = found(await readPlan(tx, authorityId, idOf(request)))
      return { plan: { id, title, from, to }, fields: await exportedFields(tx, authorityId) }
    })

  async function* batches(request: FastifyRequest): AsyncGenerator<readonly Exported[]> {
    const inPlan = { authorityId: viewerOf(request).authorityId, planId: idOf(request), today: danishDay(deps.clock()) }
    const filter = treeFilter(name => queryText(request, name))
    for (let batch = 0; ; batch++) {
      const rows = await inWork(deps, request, tx => exportedInitiatives(tx, inPlan, filter, batch))
      if (rows.length === 0) return
      yield rows
    }
  }

  const send = (request: FastifyRequest, reply: FastifyReply, ending: string, type: string, rows: AsyncGenerator<string>) =>
    reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${viewerOf(request).authoritySlug}-plan-${danishDay(deps.clock())}.${ending}"`)
      .type(type)
      .send(Readable.from(rows))
}
