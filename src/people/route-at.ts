import type { WorkspaceRoute } from './guard.ts'

type Shaped = { readonly route: WorkspaceRoute; readonly words: readonly string[] }
const shapes = new WeakMap<readonly WorkspaceRoute[], ReadonlyMap<string, readonly Shaped[]>>()

const shapeOf = (method: string, words: readonly string[]): string => `${method} ${words.length}`
const parameters = ({ words }: Shaped): number => words.filter(word => word.startsWith(':')).length

/** By method and number of words, those with fewest parameters first: a page asks fifty times. */
function shaped(routes: readonly WorkspaceRoute[]): ReadonlyMap<string, readonly Shaped[]> {
  const known = shapes.get(routes)
  if (known) return known
  const all = routes.map(route => ({ route, words: route.url.split('/') })).sort((a, b) => parameters(a) - parameters(b))
  const made = Map.groupBy(all, ({ route, words }) => shapeOf(route.method, words))
  shapes.set(routes, made)
  return made
}

/** Which route answers an address. As in the router, a written word goes before a parameter. */
export function routeAt(routes: readonly WorkspaceRoute[], method: 'GET' | 'POST', address: string): WorkspaceRoute | undefined {
  const words = (address.split(/[?#]/)[0] ?? '').split('/')
  const fitting = shaped(routes).get(shapeOf(method, words)) ?? []
  return fitting.find(one => one.words.every((word, at) => word.startsWith(':') || word === words[at]))?.route
}
