import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { successionsOf } from './succession-store.ts'
import { lockItems, movesOf } from './unit-move-store.ts'
import { itemsOfUnit, planMoves } from './unit-moves.ts'
import { moveField, UnitMovesPage } from './unit-moves-page.tsx'
import { findUnit, lockUnits } from './unit-store.ts'

const EDIT = { config: { may: ['edit', 'unit'] } } as const

/** What goes on from a unit that gave way, and where to: of several successors a person says which. */
export function unitMovesRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.unitMoves(':id'), EDIT, async (request, reply) => {
    const shown = await inWork(deps, request, tx => movesFrom(tx, request))
    return sendPage(reply, UnitMovesPage({ frame: frameOf(request), ...shown }))
  })

  app.post(workPaths.unitMoves(':id'), EDIT, async (request, reply) => {
    const [fields, viewer, id] = [fieldsOf(request.body), viewerOf(request), idOf(request)]
    await inWork(deps, request, async tx => {
      await lockUnits(tx, viewer.authorityId)
      const { left, successors, day } = await movesFrom(tx, request)
      const items = left.flatMap(item => {
        const to = successors.find(unit => unit.id === fields.text(moveField(item)))
        return to ? [{ ...item, toId: to.id }] : []
      })
      await lockItems(tx, viewer.authorityId, items)
      if (day) await planMoves(tx, writerOf(deps, viewer), { fromId: id, day, items }, deps.newId)
    })
    return reply.redirect(withFlash(workPaths.unitMoves(id), 'authorities.done.moves'), 303)
  })

  async function movesFrom(tx: WorkTransaction, request: FastifyRequest) {
    const [id, { authorityId }] = [idOf(request), viewerOf(request)]
    const unit = found(await findUnit(tx, authorityId, id))
    const after = (await successionsOf(tx, authorityId, id)).filter(succession => succession.from.id === id)
    const day = after[0]?.happenedOn
    const successors = after.map(({ to }) => to)
    const moves = await movesOf(tx, authorityId, id)
    const items = await itemsOfUnit(tx, authorityId, id, new Set(successors.map(one => one.id)), danishDay(deps.clock()))
    // Before it has given way, all of it is its own.
    const left = items.filter(item => day !== undefined && !moves.some(move => move.kind === item.kind && move.id === item.id))
    return { unit, day, successors, moves, left }
  }
}
