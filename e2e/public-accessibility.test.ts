import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { EVERY_PAGE, findings, tally, tooWide } from './examine.ts'
import { type RunningApp, runApp } from './running-app.ts'

let running: RunningApp
let browser: Browser
let addresses: string[]

beforeAll(async () => {
  running = await runApp()
  browser = await launchBrowser()
  const sitemap = await (await fetch(`${running.origin}/sitemap.xml`)).text()
  addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(found => new URL(found[1] ?? '').pathname)
})
afterAll(async () => {
  console.log(tally())
  await browser?.close()
  await running?.close()
})

/** Opens every address in turn in one window, and gathers what `look` finds. */
async function each(paths: readonly string[], options: BrowserContextOptions, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const found: string[] = []
  for (const path of paths) {
    await page.goto(running.origin + path)
    found.push(...(await look(page)))
  }
  await context.close()
  return found
}

/** One page of each kind: /havnstad/indsatser/1-1-… stands for all initiatives. */
const oneOfEachKind = () => [
  ...new Map(
    addresses.map(path => [
      path
        .split('/')
        .slice(0, path.includes('/en/') ? 4 : 3)
        .join('/') + path.split('/').length,
      path,
    ]),
  ).values(),
]

describe('the public site', () => {
  test('lists at least fifty pages in each language', () => {
    expect(addresses.filter(path => path.includes('/en/')).length).toBeGreaterThan(50)
    expect(addresses.filter(path => !path.includes('/en/')).length).toBeGreaterThan(50)
  })
  test(`has nothing for axe to find on ${EVERY_PAGE ? 'any page' : 'any kind of page'} of the sitemap`, { timeout: 600_000 }, async () => {
    expect(await each(EVERY_PAGE ? addresses : oneOfEachKind(), { viewport: { width: 1280, height: 900 } }, findings)).toEqual([])
  })
  test('fits a window of 320 pixels', { timeout: 300_000 }, async () => {
    expect(await each(addresses, { viewport: { width: 320, height: 800 } }, tooWide)).toEqual([])
  })
  test('passes in forced colours and on a phone', { timeout: 300_000 }, async () => {
    expect(await each(oneOfEachKind(), { viewport: { width: 360, height: 740 }, forcedColors: 'active' }, findings)).toEqual([])
  })
  test('passes with filters chosen, with every details open, and where nothing is found', { timeout: 120_000 }, async () => {
    const states = [
      '/havnstad/indsatser?status=delayed',
      '/havnstad/indsatser?status=delayed&status=stalled&sorter=titel',
      '/havnstad/en/initiatives?q=qqqqqq',
      '/havnstad/soeg?q=bolig',
      '/havnstad/soeg?q=bollig',
      '/havnstad/en/search?q=homes',
      '/havnstad/soeg?q=%3Cscript%3E',
      '/havnstad/findes-ikke',
      '/findes-ikke',
    ]
    const opened = async (page: Page) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      return [...(await findings(page)), ...(await tooWide(page))]
    }
    expect(await each(states, { viewport: { width: 1280, height: 900 } }, opened)).toEqual([])
    expect(await each(states, { viewport: { width: 320, height: 800 }, javaScriptEnabled: true }, opened)).toEqual([])
  })
})
