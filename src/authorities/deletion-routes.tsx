import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { deleteRecord } from '../history/delete-record.ts'
import { type RecordKind, readRecord } from '../history/edit-record.ts'
import { hasBeenPublished } from '../history/ever-published-store.ts'
import { translator } from '../i18n/translate.ts'
import { refusalsBehind } from '../web/constraint-refusal.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { DeletionPage } from './deletion-page.tsx'
import { type References, targetGroupReferences, unitReferences } from './reference-store.ts'
import { TARGET_GROUP } from './target-group-record.ts'
import { deleteTargetGroup } from './target-group-store.ts'
import { UNIT } from './unit-record.ts'
import { deleteUnit } from './unit-store.ts'

type Deletable<Input> = {
  readonly noun: 'unit' | 'target-group'
  readonly record: RecordKind<Input>
  references(tx: WorkTransaction, authorityId: string, id: string): Promise<References[]>
  remove(tx: WorkTransaction, authorityId: string, id: string): Promise<void>
  readonly list: string
  readonly listTitle: 'authorities.units' | 'authorities.target-groups'
  page(id: string): string
  address(id: string): string
}

export function deletionRoutes(app: FastifyInstance, deps: AppDeps): void {
  deletable(app, deps, {
    noun: 'unit',
    record: UNIT,
    references: unitReferences,
    remove: deleteUnit,
    list: workPaths.units,
    listTitle: 'authorities.units',
    page: workPaths.unit,
    address: workPaths.deleteUnit,
  })
  deletable(app, deps, {
    noun: 'target-group',
    record: TARGET_GROUP,
    references: targetGroupReferences,
    remove: deleteTargetGroup,
    list: workPaths.targetGroups,
    listTitle: 'authorities.target-groups',
    page: workPaths.targetGroup,
    address: workPaths.deleteTargetGroup,
  })
}

function deletable<Input>(app: FastifyInstance, deps: AppDeps, given: Deletable<Input>): void {
  const may = { config: { may: ['delete', given.noun] } } as const

  app.get(given.address(':id'), may, (request, reply) => answer(request, reply, 200))

  app.post(given.address(':id'), may, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const id = idOf(request)
    const revision = Number(fieldsOf(request.body).text('revision'))
    const deletion = await inWork(deps, request, tx =>
      deleteRecord(tx, given.record, writerOf(deps, viewerOf(request)), id, revision, () => given.remove(tx, authorityId, id)),
    ).catch((error: unknown) => {
      // Something came to refer to it, now or long ago: the foreign keys say so, and the page tells what.
      refusalsBehind(error, {})
      return 'in-use' as const
    })
    if (deletion === 'deleted') return reply.redirect(withFlash(given.list, `authorities.done.${given.noun}-deleted`), 303)
    return answer(request, reply, 409, deletion === 'stale')
  })

  async function answer(request: FastifyRequest, reply: FastifyReply, status: number, stale = false): Promise<FastifyReply> {
    const { authorityId, language } = viewerOf(request)
    const id = idOf(request)
    const t = translator(language)
    const page = await inWork(deps, request, async tx => {
      const record = found(await readRecord(tx, given.record, authorityId, id))
      const published = await hasBeenPublished(tx, authorityId, given.noun, id)
      const references = await given.references(tx, authorityId, id)
      const instead = references.length > 0 ? t(`authorities.delete-instead.${given.noun}`) : undefined
      return DeletionPage({
        frame: frameOf(request),
        nav: { current: given.noun === 'unit' ? 'units' : 'target-groups' },
        list: { label: t(given.listTitle), href: given.list },
        record: { title: record.title, href: given.page(id) },
        action: given.address(id),
        references,
        advice: published ? t(`authorities.delete-published.${given.noun}`) : instead,
        revision: record.revision,
        stale,
      })
    })
    return sendPage(reply, page, status)
  }
}
