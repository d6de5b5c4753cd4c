import { residentBytes } from './cpu.ts'
import type { Figure } from './figure.ts'
import { get, type Load, load } from './load.ts'
import { startNginx } from './nginx.ts'
import type { Running } from './tovholder.ts'

const BROWSER = { 'accept-encoding': 'br, gzip', accept: 'text/html' }

/** CPU milliseconds a request costs, the server's and its database's; a first round warms what gets warm. */
export async function cost(cpu: () => number, addresses: readonly string[], asked: Load): Promise<number> {
  await load(addresses, { ...asked, requests: Math.ceil(asked.requests / 10) })
  const before = cpu()
  await load(addresses, asked)
  return ((cpu() - before) * 1000) / asked.requests
}

/** A page from the cache, beside nginx serving the very same compressed bytes. */
export async function cachedPage(
  app: Running,
  page: string,
  folder: string,
  cpuOfNginx: (pid: number) => number,
): Promise<{ figures: Figure[]; cached: number }> {
  const address = app.origin + page
  const asked = { requests: 20_000, connections: 16, headers: BROWSER }
  const { body, headers } = await get(address, BROWSER)
  const cached = await cost(app.cpu, [address], asked)
  const figures: Figure[] = [{ name: 'a cached public page', value: cached, unit: 'ms CPU/request' }]
  const nginx = await startNginx(folder, body, headers['content-encoding'] ?? '')
  if (!nginx) {
    console.log('nginx is not on this machine (apt-get install nginx-light): the ratio to it is NOT measured')
    return { figures, cached }
  }
  const plain = await cost(() => cpuOfNginx(nginx.pid), [nginx.address], asked)
  nginx.stop()
  figures.push({ name: 'nginx, the same bytes', value: plain, unit: 'ms CPU/request' })
  figures.push({ name: 'cached page / nginx', value: cached / plain, unit: 'ratio', atMost: 8 })
  return { figures, cached }
}

/** What the first visit to the front page brings over the wire: HTML and CSS, and these with the fonts the CSS names. */
export async function firstView(app: Running, page: string): Promise<Figure[]> {
  const html = await get(app.origin + page, BROWSER)
  const text = (await get(app.origin + page)).body.toString('utf8')
  const sheets = await Promise.all([...text.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(found => both(app, found[1] ?? '')))
  const fonts = await Promise.all(
    [...new Set(sheets.flatMap(sheet => [...sheet.text.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(found => found[1] ?? '')))].map(name =>
      get(new URL(name, `${app.origin}/assets/`).href),
    ),
  )
  const bytes = html.body.length + sheets.reduce((sum, sheet) => sum + sheet.wire, 0)
  const withFonts = bytes + fonts.reduce((sum, font) => sum + font.body.length, 0)
  return [
    { name: 'first view of the front page, HTML and CSS', value: bytes / 1024, unit: 'KB', atMost: 20 },
    { name: `first view with its ${fonts.length} fonts`, value: withFonts / 1024, unit: 'KB', atMost: 60 },
  ]
}

async function both(app: Running, href: string): Promise<{ wire: number; text: string }> {
  const wire = await get(app.origin + href, BROWSER)
  return { wire: wire.body.length, text: (await get(app.origin + href)).body.toString('utf8') }
}

export const memory = (after: string, app: Running): Figure => ({
  name: `resident memory of the app after ${after}`,
  value: residentBytes(app.pid) / 1024 / 1024,
  unit: 'MB',
  atMost: 250,
})
