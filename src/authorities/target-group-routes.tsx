import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { type DocForm, docForm } from '../web/doc-form.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { factsFor } from '../web/record-facts.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import { TargetGroupPage, TargetGroupsPage } from './target-group-pages.tsx'
import { TARGET_GROUP, TARGET_GROUP_CONSTRAINTS } from './target-group-record.ts'
import { insertTargetGroup, listTargetGroups } from './target-group-store.ts'

const READ = { config: { may: ['read', 'target-group'] } } as const
const CREATE = { config: { may: ['create', 'target-group'] } } as const
const EDIT = { config: { may: ['edit', 'target-group'] } } as const

export function targetGroupRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.targetGroups, READ, async (request, reply) => {
    const groups = await inWork(deps, request, tx => listTargetGroups(tx, viewerOf(request).authorityId))
    return sendPage(reply, TargetGroupsPage({ frame: frameOf(request), groups }))
  })

  app.get(workPaths.newTargetGroup, CREATE, (request, reply) =>
    sendPage(reply, newPage(request, deps.newId(), docForm(wordsOf(request), fieldsOfDoc({})))),
  )

  app.post(workPaths.newTargetGroup, CREATE, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: TARGET_GROUP,
      constraints: TARGET_GROUP_CONSTRAINTS,
      insert: (tx, writer, id, group) => insertTargetGroup(tx, writer.authorityId, id, group),
      done: () => withFlash(workPaths.targetGroups, 'authorities.done.target-group-made'),
      page: async (_tx, { id, fields, refusals }) => newPage(request, id, docForm(wordsOf(request), fields, refusals)),
    }),
  )

  app.get(workPaths.targetGroup(':id'), READ, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => page(tx, request))),
  )

  app.post(workPaths.targetGroup(':id'), EDIT, (request, reply) => {
    const id = idOf(request)
    const t = wordsOf(request)
    return answerEdit(request, reply, {
      deps,
      kind: TARGET_GROUP,
      id,
      constraints: TARGET_GROUP_CONSTRAINTS,
      done: withFlash(workPaths.targetGroup(id), 'authorities.done.saved'),
      page: (tx, { revision, fields, refusals }) => page(tx, request, { revision, form: docForm(t, fields, refusals) }),
      merge: () => ({
        nav: { current: 'target-groups' },
        breadcrumbs: [
          { label: t('authorities.target-groups'), href: workPaths.targetGroups },
          { label: t('authorities.target-group'), href: workPaths.targetGroup(id) },
        ],
      }),
    })
  })
}

const wordsOf = (request: FastifyRequest) => translator(viewerOf(request).language)

const newPage = (request: FastifyRequest, id: string, form: DocForm) =>
  TargetGroupPage({ frame: frameOf(request), form, id, stored: undefined, translations: {} })

/** The group as stored, or the form as typed over it. */
async function page(tx: WorkTransaction, request: FastifyRequest, typed?: { revision: number; form: DocForm }) {
  const id = idOf(request)
  const group = found(await readRecord(tx, TARGET_GROUP, viewerOf(request).authorityId, id))
  return TargetGroupPage({
    frame: frameOf(request),
    form: typed?.form ?? docForm(wordsOf(request), fieldsOfDoc(group.doc)),
    id,
    stored: { revision: typed?.revision ?? group.revision, name: group.title },
    translations: group.translations,
    facts: await factsFor(tx, viewerOf(request).authorityId, frameOf(request), workPaths.targetGroup(id), group.doc),
  })
}
