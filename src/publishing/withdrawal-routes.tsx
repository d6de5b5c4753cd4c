import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { readReason } from './publish-form.ts'
import { isWithdrawable, liftWithdrawal, type Withdrawable, withdrawRecord, withdrawSite } from './withdraw.ts'
import { WithdrawalsPage, WithdrawPage } from './withdrawal-pages.tsx'
import { listWithdrawn, publishedName, publishedRecords } from './withdrawal-store.ts'

const READ = { config: { may: ['read', 'publication'] } } as const
const CREATE = { config: { may: ['create', 'publication'] } } as const

export function withdrawalRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.withdrawals, READ, (request, reply) =>
    inWork(deps, request, async tx => {
      const { authorityId } = viewerOf(request)
      const words = queryText(request, 'q').trim()
      const matches = words ? await publishedRecords(tx, authorityId, words) : []
      const withdrawn = await listWithdrawn(tx, authorityId)
      return sendPage(reply, WithdrawalsPage({ frame: frameOf(request), authorityId, words, found: matches, withdrawn }))
    }),
  )

  app.get(workPaths.withdraw(':kind', ':id'), CREATE, (request, reply) => ask(deps, request, reply, openedForm(), 200))

  app.post(workPaths.withdraw(':kind', ':id'), CREATE, async (request, reply) => {
    const { authorityId, authoritySlug, personId, name, language } = viewerOf(request)
    const target = targetOf(request)
    const fields = fieldsOf(request.body)
    const refuse = (refusals: Parameters<typeof refusedForm>[2], status: number) =>
      ask(deps, request, reply, refusedForm(translator(language), fields, refusals), status)
    const reason = readReason(fields)
    if (!reason.ok) return refuse(reason.refusals, 422)
    const act = { db: deps.work, authorityId, by: { id: personId, name }, at: deps.clock(), reason: reason.value }
    const done = await (target ? withdrawRecord({ ...act, ...target }) : withdrawSite(act))
    if (!done.ok) return refuse(done.refusals, 409)
    app.kept.versions.heard(authoritySlug, done.value.version)
    return target
      ? reply.redirect(withFlash(workPaths.publication(done.value.version), 'publishing.done.withdrawn'), 303)
      : reply.redirect(withFlash(workPaths.publications, 'publishing.done.offline'), 303)
  })

  app.post<{ Params: { kind: string } }>(workPaths.liftWithdrawal(':kind', ':id'), CREATE, async (request, reply) => {
    const { authorityId, personId, name } = viewerOf(request)
    const act = { db: deps.work, authorityId, by: { id: personId, name }, at: deps.clock() }
    if (!(await liftWithdrawal({ ...act, kind: request.params.kind, id: idOf(request) }))) throw new HttpError(404)
    return reply.redirect(withFlash(workPaths.withdrawals, 'publishing.done.lifted'), 303)
  })
}

/** The record in the address; undefined where the whole site is meant. What cannot be withdrawn is no page. */
function targetOf(request: FastifyRequest): { kind: Withdrawable; id: string } | undefined {
  const { kind = '' } = request.params as Readonly<Record<string, string>>
  const id = idOf(request)
  if (kind === 'authority' && id === viewerOf(request).authorityId) return undefined
  if (!isWithdrawable(kind)) throw new HttpError(404)
  return { kind, id }
}

async function ask(deps: AppDeps, request: FastifyRequest, reply: FastifyReply, form: FormState, status: number): Promise<FastifyReply> {
  const { authorityId } = viewerOf(request)
  const target = targetOf(request)
  const record = target && found(await inWork(deps, request, tx => publishedName(tx, authorityId, target.kind, target.id)))
  const page = { frame: frameOf(request), kind: target?.kind ?? 'authority', id: target?.id ?? authorityId, record, form }
  return sendPage(reply, WithdrawPage(page), status)
}
