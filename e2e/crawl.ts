import type { Page } from 'playwright-core'

/** "/arbejde/indsatser/0193…" and its sister are one kind of page: ids and numbers become a star. */
export const kindOf = (path: string): string =>
  path
    .split(/[?#]/)[0]
    ?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/\/\d+(?=\/|$)/g, '/*') ?? path

/** Walks the links of the workspace from a page and visits every kind of page, at most `each` of a kind. */
export async function walk(page: Page, from: string, visit: (path: string) => Promise<void>, each = 2): Promise<string[]> {
  const seen = new Map<string, number>()
  const queue = [from]
  const visited: string[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    if (visited.includes(path) || (seen.get(kind) ?? 0) >= each) continue
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    visited.push(path)
    const response = await page.goto(new URL(path, page.url()).href).catch(aFile)
    if (!response?.headers()['content-type']?.startsWith('text/html')) continue
    await visit(path)
    queue.push(...(await linksOf(page)))
  }
  return visited
}

/** What is saved and not shown is no page to visit. */
function aFile(error: Error): null {
  if (error.message.includes('Download is starting')) return null
  throw error
}

const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
      .filter(link => link.origin === location.origin && link.pathname.startsWith('/arbejde'))
      .map(link => link.pathname + link.search),
  )
