import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import type { Refusal } from '../domain/refusal.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { answerDelete, askToDelete, type Deleting } from '../web/delete-answers.tsx'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import { NAV, yearCrumb } from './calendar-words.ts'
import type { EntryInput } from './entry-form.ts'
import { EntryPage } from './entry-page.tsx'
import { entryKind, insertEntry, removeEntry, templatesToChoose } from './entry-store.ts'

/** What comes again in the year, as records. */
export function entryRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.newYearEntry, { config: { may: ['create', 'year-entry'] } }, async (request, reply) => {
    const fields = fieldsOfDoc({ kind: 'meeting', every: 'yearly', same: 'date', days: '1' })
    return sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, { fields, refusals: [], id: deps.newId() })))
  })

  app.post(workPaths.newYearEntry, { config: { may: ['create', 'year-entry'] } }, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: entryKind,
      insert: insertEntry,
      done: () => withFlash(workPaths.yearWheel, 'calendar.done.saved'),
      page: (tx, form) => newPage(tx, request, form),
    }),
  )

  app.get(workPaths.yearEntry(':id'), { config: { may: ['edit', 'year-entry'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request))),
  )

  app.post(workPaths.yearEntry(':id'), { config: { may: ['edit', 'year-entry'] } }, (request, reply) =>
    answerEdit(request, reply, {
      deps,
      kind: entryKind,
      id: idOf(request),
      done: withFlash(workPaths.yearWheel, 'calendar.done.saved'),
      page: (tx, form) => editPage(tx, request, form),
      merge: ({ lang }) => ({ nav: NAV, breadcrumbs: [yearCrumb(translator(lang))] }),
    }),
  )

  app.get(workPaths.deleteYearEntry(':id'), { config: { may: ['delete', 'year-entry'] } }, (request, reply) =>
    askToDelete(request, reply, deleting(deps, request)),
  )

  app.post(workPaths.deleteYearEntry(':id'), { config: { may: ['delete', 'year-entry'] } }, (request, reply) =>
    answerDelete(request, reply, { ...deleting(deps, request), done: withFlash(workPaths.yearWheel, 'calendar.done.deleted') }),
  )
}

function deleting(deps: AppDeps, request: FastifyRequest): Deleting<EntryInput> {
  const id = idOf(request)
  return {
    deps,
    kind: entryKind,
    id,
    remove: (tx, authorityId) => removeEntry(tx, authorityId, id),
    refusals: { published: 'calendar.in-use', inUse: 'calendar.in-use' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [yearCrumb(translator(viewerOf(request).language)), { label: title }],
      action: workPaths.deleteYearEntry(id),
      back: workPaths.yearEntry(id),
    }),
  }
}

type Form = { fields: Fields; refusals: readonly Refusal[] }

async function newPage(tx: WorkTransaction, request: FastifyRequest, { fields, refusals, id }: Form & { id: string }) {
  const frame = frameOf(request)
  const templates = await templatesToChoose(tx, viewerOf(request).authorityId)
  return EntryPage({ frame, form: refusedForm(translator(frame.lang), fields, refusals), id, templates })
}

async function editPage(tx: WorkTransaction, request: FastifyRequest, sent?: Form & { revision: number }) {
  const [frame, id, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const record = found(await readRecord(tx, entryKind, authorityId, id))
  return EntryPage({
    frame,
    form: refusedForm(translator(frame.lang), sent?.fields ?? fieldsOfDoc(record.doc), sent?.refusals ?? []),
    id,
    templates: await templatesToChoose(tx, authorityId),
    record: { title: record.title, revision: sent?.revision ?? record.revision },
  })
}
