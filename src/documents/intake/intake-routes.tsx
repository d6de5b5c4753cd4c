import type { FastifyInstance } from 'fastify'
import { intakeState } from '../../domain/intake.ts'
import { audit } from '../../history/audit.ts'
import type { AppDeps } from '../../web/deps.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../../web/work-request.ts'
import { IntakePage } from './intake-page.tsx'
import { intakePaths } from './intake-paths.ts'
import { findIntake, stopIntake } from './intake-store.ts'

export function intakeRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(intakePaths.intake(':id'), { config: { may: ['read', 'document'] } }, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const intake = found(await inWork(deps, request, tx => findIntake(tx, authorityId, idOf(request))))
    const [only, ...others] = intake.files
    if (only?.readingId && others.length === 0) return reply.redirect(withFlash(workPaths.review(only.readingId), 'review.done.read'), 303)
    const state = intakeState(intake, deps.clock())
    return sendPage(reply, IntakePage({ frame: frameOf(request), intake, state, still: queryText(request, 'stille') !== '' }))
  })

  app.post(intakePaths.stop(':id'), { config: { may: ['create', 'document'] } }, async (request, reply) => {
    const { authorityId, personId, name } = viewerOf(request)
    const id = idOf(request)
    await inWork(deps, request, async tx => {
      const { fileName, documentId } = found(await findIntake(tx, authorityId, id))
      const at = deps.clock()
      if (!(await stopIntake(tx, authorityId, id, { personId, name, at }))) return
      const whom = { authorityId, at, personId, personName: name }
      await audit(tx, { ...whom, act: 'reading-stopped', recordKind: 'document', recordId: documentId, title: fileName })
    })
    return reply.redirect(intakePaths.intake(id), 303)
  })
}
