import type { FastifyInstance } from 'fastify'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { ComparePage } from './compare-page.tsx'
import { recordAddress } from './record-address.ts'
import { namesIn } from './record-names-store.ts'
import { readRevision } from './revision-store.ts'
import { revisionsOf } from './revisions-store.ts'

/** Two revisions chosen by the address: left out, the newest and the one before it. */
export function compareRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.revisions(':kind', ':id'), { config: { may: ['read', 'history'] } }, async (request, reply) => {
    const { authorityId, language } = viewerOf(request)
    const [id, kind] = [idOf(request), (request.params as { kind: string }).kind]
    const asked = (name: string) => Number(queryText(request, name))
    const shown = await inWork(deps, request, async tx => {
      const revisions = await revisionsOf(tx, authorityId, kind, id)
      // One that was read from a document and never edited has none that is kept.
      const newest = revisions[0]?.revision
      const pick = async (number: number, otherwise: number) => {
        const revision = Number.isSafeInteger(number) && number > 0 ? number : otherwise
        const { doc } = newest === undefined ? { doc: {} } : found(await readRevision(tx, authorityId, { kind, id, revision }))
        return { revision, doc }
      }
      const [from, to] = [await pick(asked('fra'), revisions[1]?.revision ?? newest ?? 1), await pick(asked('til'), newest ?? 1)]
      const names = await namesIn(tx, authorityId, [id, from.doc, to.doc])
      return { revisions, from, to, names, title: found(names.get(id)) }
    })
    const t = translator(language)
    const crumbs = [
      { label: t('history.title'), href: workPaths.history },
      { label: shown.title, href: recordAddress(kind, id) },
      { label: t('history.compare') },
    ]
    const isBeside = queryText(request, 'vis') === 'side'
    return sendPage(reply, ComparePage({ frame: frameOf(request), kind, id, crumbs, isBeside, ...shown }))
  })
}
