import type { FastifyInstance } from 'fastify'
import type { AppDeps } from '../web/deps.ts'
import { htmlText } from '../web/html.ts'
import { languageOf } from '../web/language.ts'
import { sitePaths } from '../web/paths.ts'
import { HTML_TYPE } from './answer.tsx'
import { listAuthorities } from './frame-store.ts'
import { AuthorityListPage } from './pages/authority-list-page.tsx'

/** `/`: the only authority's site, or the choice between several. */
export function frontDoorRoutes(app: FastifyInstance, { open }: AppDeps): void {
  app.get('/', async (request, reply) => {
    const authorities = await listAuthorities(open)
    const [only] = authorities
    const lang = languageOf(request)
    // Temporary: tomorrow there may be two.
    if (only && authorities.length === 1) return reply.redirect(sitePaths(only.slug, lang).home, 302)
    reply.headers({ 'cache-control': 'no-cache', vary: 'accept-language', 'content-language': lang })
    return reply.type(HTML_TYPE).send(htmlText(<AuthorityListPage lang={lang} authorities={authorities} />))
  })
}
