import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { cost, memory } from './pages.ts'
import { command, start } from './tovholder.ts'

export const SIZES = [1_000, 10_000, 100_000] as const
const AUTHORITY = 'stortby'
/** Nearly every generated initiative holds it. */
const COMMON = 'indsatser'
/** Five hold it, at every size. */
const RARE = 'rørsangerhuset'
/** Each is common; five of 1,000 hold both, and five hundred of 100,000, so the page grows as well. */
const SELDOM_TOGETHER = 'specialtandpleje lundehaven'

const ASKED = { requests: 300, connections: 4, headers: { 'accept-encoding': 'br' } }

export type Costs = { readonly list: number; readonly common: number; readonly rare: number; readonly together: number }

/** Makes a plan of `size` initiatives in a folder of its own and measures what its uncached list and searches cost. */
export async function costsAt(size: number, folder: string): Promise<{ costs: Costs; figures: Figure[] }> {
  const data = join(folder, `data-${size}`)
  const begun = performance.now()
  await command(data, 'example', '--initiatives', String(size), '--authority', AUTHORITY)
  const filled = (performance.now() - begun) / 1000
  const app = await start(data, ['--empty'], { TOVHOLDER_PAGE_CACHE_MB: '0' })
  const at = (path: string) => cost(app.cpu, [`${app.origin}/${AUTHORITY}/${path}`], ASKED)
  const costs = {
    list: await at('indsatser'),
    common: await at(`soeg?q=${encodeURIComponent(COMMON)}`),
    rare: await at(`soeg?q=${encodeURIComponent(RARE)}`),
    together: await at(`soeg?q=${encodeURIComponent(SELDOM_TOGETHER)}`),
  }
  const resident = memory(`lists and searches among ${size}`, app)
  await app.stop()
  const figure = (name: string, value: number): Figure => ({ name: `${name} among ${size}`, value, unit: 'ms CPU/request' })
  return {
    costs,
    figures: [
      { name: `filling and publishing ${size} initiatives`, value: filled, unit: 's', ...(size === 100_000 && { atMost: 60 }) },
      figure('an uncached list of 50', costs.list),
      figure('search for a common word', costs.common),
      figure('search for a rare word, on five pages', costs.rare),
      figure('search for words seldom together', costs.together),
      resident,
    ],
  }
}

/** Cost must grow with the page, not with the plan. */
export const growth = (small: Costs, large: Costs): Figure[] => [
  { name: 'list, 100,000 against 1,000', value: large.list / small.list, unit: 'ratio', atMost: 2 },
  { name: 'common search, 100,000 against 1,000', value: large.common / small.common, unit: 'ratio', atMost: 2 },
  { name: 'rare search, 100,000 against 1,000', value: large.rare / small.rare, unit: 'ratio', atMost: 2 },
  { name: 'words seldom together (50 hits a page against 5)', value: large.together / small.together, unit: 'ratio' },
]
