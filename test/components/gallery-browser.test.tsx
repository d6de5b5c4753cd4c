import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../e2e/browser.ts'
import { findings, tooWide } from '../../e2e/examine.ts'
import { assetFolder } from '../../src/web/asset.ts'
import { Gallery } from '../../src/web/components/gallery.tsx'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The gallery as a page of its own, its assets read from the build. No server: the components need none. */
async function openGallery(side: 'public' | 'workspace', options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.route('**/*', route => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/assets/'))
      return route.fulfill({ path: fileURLToPath(new URL(pathname.slice('/assets/'.length), assetFolder)) })
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html>${renderToString(<Gallery lang="da" side={side} />)}`,
    })
  })
  await page.goto('http://gallery.example/')
  return page
}

describe.each(['public', 'workspace'] as const)('the components of the %s side', side => {
  test.each([
    ['a wide window', { viewport: { width: 1280, height: 900 } }],
    ['a phone', { viewport: { width: 320, height: 640 } }],
    ['forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)('have no findings in %s, and nothing reaches beyond it', async (_, options) => {
    const page = await openGallery(side, options)
    expect([...(await findings(page)), ...(await tooWide(page))]).toEqual([])
    await page.context().close()
  })

  test('put focus on the error summary without script', async () => {
    const page = await openGallery(side, {})
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('error-summary')
    await page.context().close()
  })

  test('open the menu on a phone, and close it by Esc', async () => {
    const page = await openGallery(side, { viewport: { width: 320, height: 640 } })
    const menu = page.locator('nav#menu')
    expect(await menu.isVisible()).toBe(false)
    await page.locator('button[popovertarget=menu]').first().click()
    expect(await menu.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await menu.isVisible()).toBe(false)
    await page.context().close()
  })
})

test('single keys press the buttons of the current record, but not while someone types', async () => {
  const page = await openGallery('workspace', {})
  await page.evaluate(() => {
    const count = () => document.body.setAttribute('data-pressed', String(Number(document.body.getAttribute('data-pressed')) + 1))
    document.querySelector('.rec.is-current [aria-keyshortcuts="A"]')?.addEventListener('click', count)
  })
  const pressed = () => page.locator('body').getAttribute('data-pressed')
  await page.locator('#title').press('a')
  expect(await pressed()).toBeNull()
  await page.locator('main').press('a')
  expect(await pressed()).toBe('1')
  await page.locator('#keys-switch').click()
  await page.locator('main').press('a')
  expect(await pressed()).toBe('1')
  await page.context().close()
})

test('the public sheet stays within its share of the first view: 12 KB compressed, 36 KB of fonts', () => {
  const names = JSON.parse(readFileSync(new URL('manifest.json', assetFolder), 'utf8')) as Record<string, string>
  const bytes = (name: string, ending = '') => readFileSync(new URL(`${names[name]}${ending}`, assetFolder)).length
  expect(bytes('public.css', '.br')).toBeLessThan(12_000)
  expect(bytes('plex-regular.woff2') + bytes('plex-semibold.woff2')).toBeLessThan(36_000)
})
