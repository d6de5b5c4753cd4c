import type { FastifyInstance } from 'fastify'
import { danishDay } from '../domain/danish-day.ts'
import type { AppDeps } from '../web/deps.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { inWork } from '../web/work-request.ts'
import { workspaceDesk } from './desk.tsx'
import { TaskPage } from './task-page.tsx'
import { tasksOf } from './tasks.ts'

export function taskRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.tasks, { config: { may: ['create', 'contribution'] } }, async (request, reply) => {
    const today = danishDay(deps.clock())
    const desk = workspaceDesk(deps, request)
    const tasks = await inWork(deps, request, tx => tasksOf(tx, desk.holder, today))
    return sendPage(reply, <TaskPage desk={desk} tasks={tasks} today={today} />)
  })
}
