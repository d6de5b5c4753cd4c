import type { FastifyInstance } from 'fastify'
import { DueRounds } from '../calendar/due-rounds.tsx'
import { dueRounds } from '../calendar/year.ts'
import { MentionList } from '../comments/mention-list.tsx'
import { mentionsFor } from '../comments/mentions.ts'
import { danishDay } from '../domain/danish-day.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork } from '../web/work-request.ts'
import { workspaceDesk } from './desk.tsx'
import { TaskPage } from './task-page.tsx'
import { tasksOf } from './tasks.ts'

export function taskRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.tasks, { config: { may: ['create', 'contribution'] } }, async (request, reply) => {
    const today = danishDay(deps.clock())
    const desk = workspaceDesk(deps, request)
    const { tasks, due, mentions } = await inWork(deps, request, async tx => ({
      tasks: await tasksOf(tx, desk.holder, today),
      due: await dueRounds(tx, viewerOf(request).authorityId, today),
      mentions: await mentionsFor(tx, viewerOf(request)),
    }))
    const frame = frameOf(request)
    const first = (
      <>
        <MentionList frame={frame} mentions={mentions} on="tasks" />
        <DueRounds t={translator(frame.lang)} frame={frame} due={due} />
      </>
    )
    return sendPage(reply, <TaskPage desk={desk} tasks={tasks} today={today} first={first} />)
  })
}
