import Fastify, { type FastifyContextConfig } from 'fastify'
import type { AppDeps } from '../src/web/deps.ts'
import { SLICES } from '../src/web/slices.ts'

export type WorkspaceRoute = { readonly method: string; readonly url: string; readonly config: FastifyContextConfig }

/** Every route under /arbejde, as the slices register them: a new one is in the matrix without anybody thinking of it. */
export async function workspaceRoutes(deps: AppDeps): Promise<WorkspaceRoute[]> {
  const routes: WorkspaceRoute[] = []
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 } })
  app.decorateRequest('viewer', null)
  app.addHook('onRoute', ({ method, url, config = {} }) => {
    const methods = [method].flat().filter(one => one !== 'HEAD' && one !== 'OPTIONS')
    if (/^\/arbejde(?:\/|$)/.test(url)) routes.push(...methods.map(one => ({ method: one, url, config })))
  })
  for (const slice of SLICES) await slice(app, deps)
  await app.ready()
  await app.close()
  return routes
}

/** Which record an address part is followed by the id of. */
export type RecordIds = Readonly<
  Record<'unit' | 'targetGroup' | 'policy' | 'goal' | 'priority' | 'plan' | 'initiative' | 'document' | 'reading' | 'item', string>
>

const AFTER: Readonly<Record<string, keyof RecordIds>> = {
  enheder: 'unit',
  maalgrupper: 'targetGroup',
  politikker: 'policy',
  maal: 'goal',
  prioriteringer: 'priority',
  planer: 'plan',
  indsatser: 'initiative',
  dokumenter: 'document',
  gennemgang: 'reading',
  poster: 'item',
}

/** The route's address with ids put in: what stands before a parameter says of what. An unknown word gets the initiative's. */
export function addressOf(route: WorkspaceRoute, ids: RecordIds): string {
  const parts = route.url.split('/')
  return parts.map((part, index) => (part.startsWith(':') ? filled(part.slice(1), parts[index - 1] ?? '', ids) : part)).join('/')
}

function filled(name: string, before: string, ids: RecordIds): string {
  if (name === 'version') return '1'
  if (name.toLowerCase().includes('kind')) return 'initiative'
  return ids[AFTER[before] ?? 'initiative']
}
