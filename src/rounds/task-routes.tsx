import type { FastifyInstance } from 'fastify'
import { danishDay } from '../domain/danish-day.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork } from '../web/work-request.ts'
import { TaskPage } from './task-page.tsx'
import { tasksOf } from './tasks.ts'

export function taskRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.tasks, { config: { may: ['create', 'contribution'] } }, async (request, reply) => {
    const today = danishDay(deps.clock())
    const tasks = await inWork(deps, request, tx => tasksOf(tx, viewerOf(request), today))
    return sendPage(reply, TaskPage({ frame: frameOf(request), tasks, today }))
  })
}
