import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { audit } from '../history/audit.ts'
import { auditOf, type RecordKind, readRecord } from '../history/edit-record.ts'
import { dropTranslations } from '../history/translation-store.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
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

  app.get(given.address(':id'), may, (request, reply) => inWork(deps, request, tx => answer(tx, request, reply, 200)))

  app.post(given.address(':id'), may, (request, reply) =>
    inWork(deps, request, async tx => {
      const viewer = viewerOf(request)
      const id = idOf(request)
      const record = found(await readRecord(tx, given.record, viewer.authorityId, id, true))
      if ((await given.references(tx, viewer.authorityId, id)).length > 0) return answer(tx, request, reply, 409)
      await given.remove(tx, viewer.authorityId, id)
      await dropTranslations(tx, viewer.authorityId, given.noun, id)
      const entry = { recordKind: given.noun, recordId: id, title: record.title, before: record.doc }
      await audit(tx, { ...auditOf(writerOf(deps, viewer)), act: 'deleted', ...entry })
      return reply.redirect(withFlash(given.list, `authorities.done.${given.noun}-deleted`), 303)
    }),
  )

  async function answer(tx: WorkTransaction, request: FastifyRequest, reply: FastifyReply, status: number): Promise<FastifyReply> {
    const { authorityId, language } = viewerOf(request)
    const id = idOf(request)
    const t = translator(language)
    const record = found(await readRecord(tx, given.record, authorityId, id))
    const page = DeletionPage({
      frame: frameOf(request),
      nav: { current: given.noun === 'unit' ? 'units' : 'target-groups' },
      list: { label: t(given.listTitle), href: given.list },
      record: { title: record.title, href: given.page(id) },
      action: given.address(id),
      references: await given.references(tx, authorityId, id),
      instead: t(`authorities.delete-instead.${given.noun}`),
    })
    return sendPage(reply, page, status)
  }
}
