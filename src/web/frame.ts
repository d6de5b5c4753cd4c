import type { FastifyRequest } from 'fastify'
import { isKey, type Lang, translator } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import { routeAt } from '../people/route-at.ts'
import type { WorkspaceLayoutProps } from './layout/workspace-layout.tsx'
import { pagesOf } from './layout/workspace-pages.ts'
import { viewerOf } from './viewer.ts'

/** What every workspace page's layout shows about the one who is signed in, and what the last act did. */
export type Frame = Pick<WorkspaceLayoutProps, 'lang' | 'who' | 'authority' | 'pages' | 'opens' | 'csrf' | 'flash' | 'printed'>

export function frameOf(request: FastifyRequest): Frame {
  const viewer = viewerOf(request)
  return {
    lang: viewer.language,
    who: { name: viewer.name },
    authority: { name: viewer.authorityName, slug: viewer.authoritySlug },
    pages: pagesOf(viewer),
    opens: (address, method = 'GET') => {
      const right = routeAt(request.server.workspaceRoutes, method, address)?.may
      return right === undefined || may(viewer, ...right)
    },
    csrf: viewer.csrfToken,
    flash: flashOf(request, viewer.language),
    printed: { at: viewer.askedAt, address: `${request.protocol}://${request.host}${request.url}` },
  }
}

/** The address to go to after an act, with the key of the sentence that says what it did. */
export const withFlash = (path: string, key: `${string}.done.${string}`): string => `${path}${path.includes('?') ? '&' : '?'}sket=${key}`

/** Only sentences made for it can be shown: a link from elsewhere must not put words on the page. */
export function flashOf(request: FastifyRequest, lang: Lang): Frame['flash'] {
  const key = new URLSearchParams(request.url.split('?')[1]).get('sket') ?? ''
  if (!key.includes('.done.') || !isKey(key)) return undefined
  return { kind: 'done', text: translator(lang)(key) }
}
