import type { FastifyInstance } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { audit } from '../history/audit.ts'
import { auditOf, editRecord, type RecordKind } from '../history/edit-record.ts'
import { readRevision } from '../history/revision-store.ts'
import type { Noun } from '../people/permission.ts'
import type { AppDeps } from './deps.ts'
import { fieldsOfDoc } from './doc-fields.ts'
import { fieldsOf } from './fields.ts'
import { withFlash } from './frame.ts'
import { HttpError } from './http-error.ts'
import { workPaths } from './paths.ts'
import { viewerOf } from './viewer.ts'
import { found, idOf, inWork, writerOf } from './work-request.ts'

type Restorable<Input> = {
  readonly noun: Noun
  kindFor(tx: WorkTransaction, authorityId: string): Promise<RecordKind<Input>>
  readonly page: (id: string) => string
}

/** Brings an old revision of one kind of record back as its newest: an edit like any other, so what came between is kept. */
export function restoreRoute<Input>(app: FastifyInstance, deps: AppDeps, { noun, kindFor, page }: Restorable<Input>): void {
  app.post(workPaths.restore(noun, ':id'), { config: { may: ['edit', noun] } }, async (request, reply) => {
    const [id, viewer, fields] = [idOf(request), viewerOf(request), fieldsOf(request.body)]
    const revision = Number(fields.text('restored')) || 0
    await inWork(deps, request, async tx => {
      const kind = await kindFor(tx, viewer.authorityId)
      const old = found(await readRevision(tx, viewer.authorityId, { kind: kind.kind, id, revision }))
      const writer = writerOf(deps, viewer)
      const edit = await editRecord(tx, kind, writer, id, fieldsOfDoc({ ...old.doc, revision: fields.text('revision') }))
      if (edit.kind === 'missing') throw new HttpError(404)
      // Somebody has edited it since, or it names something that is no more: the form is the place to settle that.
      if (edit.kind !== 'saved') throw new HttpError(409, { key: 'history.restore-refused' })
      const title = (await kind.read(tx, viewer.authorityId, id, false))?.title ?? ''
      const note = { act: 'restored', recordKind: kind.kind, recordId: id, title, after: { restored_revision: String(revision) } }
      await audit(tx, { ...auditOf(writer), ...note })
    })
    return reply.redirect(withFlash(page(id), 'history.done.restored'), 303)
  })
}
