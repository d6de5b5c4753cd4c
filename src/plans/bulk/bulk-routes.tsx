import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../../db/connect.ts'
import { namesIn } from '../../history/record-names-store.ts'
import { translator } from '../../i18n/translate.ts'
import type { AppDeps } from '../../web/deps.ts'
import { type Fields, fieldsOf } from '../../web/fields.ts'
import { openedForm, refusedForm } from '../../web/form-state.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../../web/work-request.ts'
import { planKind } from '../plan-store.ts'
import { filterChoices } from '../plan-tree-store.ts'
import { chosenIn, parseBulkChange } from './bulk-form.ts'
import { BulkActPage, BulkChoosePage, BulkPreviewPage } from './bulk-pages.tsx'
import { chosenInitiatives, latestBulks, readBulk } from './bulk-store.ts'
import { changeMany, foresee, undoMany } from './change-many.ts'

const MAY = { config: { may: ['edit', 'initiative'] } } as const
/** What a form says of the change itself. */
const CHANGE_FIELDS = ['kind', 'unit', 'starts', 'ends', 'name', 'email'] as const

/** One change in many initiatives: ticked in the plan's list, seen before it is made, taken back as one. */
export function bulkRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.bulkChange(':id'), MAY, async (request, reply) => {
    const fields = fieldsOf(request.query)
    if (fields.text('vis') === '') return sendPage(reply, await inWork(deps, request, tx => choosePage(tx, request, fields)))
    return sendPreview(deps, request, reply, fields, { id: deps.newId(), isStale: false })
  })

  app.post(workPaths.bulkChange(':id'), MAY, async (request, reply) => {
    const [fields, viewer, planId] = [fieldsOf(request.body), viewerOf(request), idOf(request)]
    const id = newIdIn(fields)
    const change = parseBulkChange(fields)
    if (!change.ok) return sendPage(reply, await inWork(deps, request, tx => choosePage(tx, request, fields)), 422)
    const done = await inWork(deps, request, async tx => {
      const ids = await chosenInitiatives(tx, viewer.authorityId, planId, chosenIn(fields))
      const seen = new Map(ids.map(one => [one, Number(fields.text(`revision.${one}`))]))
      return changeMany(tx, writerOf(deps, viewer), { id, planId, ids, change: change.value }, seen)
    })
    if (done === 'stale' || done === 'refused') return sendPreview(deps, request, reply, fields, { id, isStale: done === 'stale' })
    return reply.redirect(withFlash(workPaths.bulkAct(id), 'plans.done.bulk'), 303)
  })

  app.get(workPaths.bulkAct(':id'), MAY, async (request, reply) => {
    const [id, { authorityId }] = [idOf(request), viewerOf(request)]
    const shown = await inWork(deps, request, async tx => {
      const bulk = found(await readBulk(tx, authorityId, id))
      return { bulk, names: await namesIn(tx, authorityId, bulk.items) }
    })
    return sendPage(reply, BulkActPage({ frame: frameOf(request), ...shown }))
  })

  app.post(workPaths.undoBulk(':id'), MAY, async (request, reply) => {
    const [id, viewer] = [idOf(request), viewerOf(request)]
    await inWork(deps, request, async tx => undoMany(tx, writerOf(deps, viewer), found(await readBulk(tx, viewer.authorityId, id))))
    return reply.redirect(withFlash(workPaths.bulkAct(id), 'plans.done.bulk-undone'), 303)
  })
}

/** The form, as opened or with what is wrong in it. */
async function choosePage(tx: WorkTransaction, request: FastifyRequest, fields: Fields) {
  const [frame, planId, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const { title } = found(await planKind.read(tx, authorityId, planId, false))
  const ids = await chosenInitiatives(tx, authorityId, planId, chosenIn(fields))
  const names = await namesIn(tx, authorityId, ids)
  const change = parseBulkChange(fields)
  const isSent = fields.text('kind') !== ''
  return BulkChoosePage({
    frame,
    form: isSent && !change.ok ? refusedForm(translator(frame.lang), fields, change.refusals) : openedForm({ kind: 'lead' }),
    plan: { id: planId, title },
    chosen: ids.map(id => ({ id, title: names.get(id) ?? '' })),
    units: (await filterChoices(tx, authorityId, planId)).units,
    latest: await latestBulks(tx, authorityId, planId),
  })
}

async function sendPreview(
  deps: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  fields: Fields,
  { id, isStale }: { readonly id: string; readonly isStale: boolean },
): Promise<FastifyReply> {
  const [planId, { authorityId }] = [idOf(request), viewerOf(request)]
  const change = parseBulkChange(fields)
  if (!change.ok) return sendPage(reply, await inWork(deps, request, tx => choosePage(tx, request, fields)), 422)
  const shown = await inWork(deps, request, async tx => {
    const { title } = found(await planKind.read(tx, authorityId, planId, false))
    const ids = await chosenInitiatives(tx, authorityId, planId, chosenIn(fields))
    const foreseen = await foresee(tx, authorityId, ids, change.value, false)
    return { plan: { id: planId, title }, foreseen, names: await namesIn(tx, authorityId, foreseen) }
  })
  const typed = CHANGE_FIELDS.map(name => [name, fields.text(name)] as const)
  const isRefused = shown.foreseen.some(one => one.refusals.length > 0)
  return sendPage(reply, BulkPreviewPage({ frame: frameOf(request), id, typed, isStale, ...shown }), isStale ? 409 : isRefused ? 422 : 200)
}
