import type { FastifyInstance } from 'fastify'
import { danishDay } from '../../domain/danish-day.ts'
import type { AppDeps } from '../../web/deps.ts'
import { answerLinkPaths } from '../../web/paths.ts'
import { idOf } from '../../web/work-request.ts'
import { answerPage, receiptPage, takeAnswer, takeBack, takeDraft } from '../answering.tsx'
import { TaskPage } from '../task-page.tsx'
import { tasksOf } from '../tasks.ts'
import { behindLink } from './behind-link.tsx'
import { linkFileRoutes } from './link-file-routes.ts'

/** One person's answers in one round, for whoever holds the link. Looking uses nothing up: mail scanners open every link. */
export function linkRoutes(app: FastifyInstance, deps: AppDeps): void {
  const paths = answerLinkPaths(':key')
  const behind = behindLink(deps)
  const { atDesk, formOf } = behind
  app.register(async scope => {
    // The address is the key: it is told to no other site, kept by no cache and found by no search.
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' })
    })
    linkFileRoutes(scope, deps, behind)

    scope.get(paths.tasks, (request, reply) =>
      atDesk(request, reply, async (tx, desk, { closedOn }) => {
        const today = danishDay(deps.clock())
        const tasks = await tasksOf(tx, desk.holder, today)
        return { page: <TaskPage desk={desk} tasks={tasks} today={today} isClosed={closedOn !== null} /> }
      }),
    )

    scope.get(paths.receipt, (request, reply) =>
      atDesk(request, reply, async (tx, desk, { roundId }) => ({ page: await receiptPage(tx, desk, roundId) })),
    )

    scope.get(paths.contribution(':id'), (request, reply) =>
      atDesk(request, reply, async (tx, desk) => ({ page: await answerPage(tx, desk, idOf(request)) })),
    )

    scope.post(paths.contribution(':id'), (request, reply) => {
      const fields = formOf(request)
      return atDesk(request, reply, async (tx, desk) => {
        const done = await takeAnswer(tx, desk, idOf(request), fields)
        return 'page' in done ? { ...done, status: 422 } : done
      })
    })

    scope.post(paths.draft(':id'), (request, reply) => {
      const fields = formOf(request)
      return atDesk(request, reply, (tx, desk) => takeDraft(tx, desk, idOf(request), fields))
    })

    scope.post(paths.withdrawal(':id'), (request, reply) => {
      formOf(request)
      return atDesk(request, reply, async (tx, desk) => {
        const done = await takeBack(tx, desk, idOf(request))
        return 'page' in done ? { ...done, status: 409 } : done
      })
    })
  })
}
