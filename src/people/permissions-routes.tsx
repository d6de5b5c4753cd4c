import type { FastifyInstance } from 'fastify'
import { ROLES } from '../domain/role.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { queryText } from '../web/work-request.ts'
import type { Asker } from './permission.ts'
import { PermissionsPage } from './permissions-page.tsx'

const READ = { config: { may: ['read', 'permission'] } } as const

export function permissionsRoutes(app: FastifyInstance): void {
  app.get(workPaths.permissions, READ, (request, reply) => {
    const asked = queryText(request, 'rolle')
    const own = viewerOf(request).appointments[0]?.role ?? 'reader'
    const asker: Asker = asked === 'public' ? 'public' : (ROLES.find(role => role === asked) ?? own)
    return sendPage(reply, PermissionsPage({ frame: frameOf(request), asker }))
  })
}
