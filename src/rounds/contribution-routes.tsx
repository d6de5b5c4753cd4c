import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { idOf, inWork } from '../web/work-request.ts'
import { answerPage, receiptPage, takeAnswer, takeBack, takeDraft } from './answering.tsx'
import { workspaceDesk } from './desk.tsx'

const WRITES = { config: { may: ['create', 'contribution'] } } as const

export function contributionRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.contribution(':id'), { config: { may: ['read', 'contribution'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => answerPage(tx, workspaceDesk(deps, request), idOf(request)))),
  )

  app.post(workPaths.contribution(':id'), WRITES, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const done = await inWork(deps, request, tx => takeAnswer(tx, workspaceDesk(deps, request), idOf(request), fields))
    return 'page' in done ? sendPage(reply, done.page, 422) : reply.redirect(done.to, 303)
  })

  app.post(workPaths.contributionDraft(':id'), WRITES, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const { status, body } = await inWork(deps, request, tx => takeDraft(tx, workspaceDesk(deps, request), idOf(request), fields))
    return reply.code(status).send(body)
  })

  app.post(workPaths.withdrawAnswer(':id'), WRITES, async (request, reply) => {
    const done = await inWork(deps, request, tx => takeBack(tx, workspaceDesk(deps, request), idOf(request)))
    return 'page' in done ? sendPage(reply, done.page, 409) : reply.redirect(done.to, 303)
  })

  app.get(workPaths.receipt(':id'), WRITES, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => receiptPage(tx, workspaceDesk(deps, request), idOf(request)))),
  )
}
