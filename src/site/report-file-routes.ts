import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { publicFilePath } from '../web/paths.ts'
import { sendFile } from '../web/send-file.ts'
import { found, idOf } from '../web/work-request.ts'
import { reportFile } from './report-file-store.ts'

/** Files that go with published reports: to be saved, never shown as a page of ours. */
export function reportFileRoutes(app: FastifyInstance, { open }: AppDeps): void {
  app.get(publicFilePath(':authority', ':id'), async (request, reply) =>
    sendFile(reply, found(await reportFile(open, idOf(request, 'authority'), idOf(request)))),
  )
}
