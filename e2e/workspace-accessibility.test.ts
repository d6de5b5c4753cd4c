import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { kindOf, walk } from './crawl.ts'
import { EVERY_PAGE, findings, tally, tooWide } from './examine.ts'
import { type RunningApp, runApp } from './running-app.ts'
import { signInExample } from './sign-in.ts'

let running: RunningApp
let browser: Browser

beforeAll(async () => {
  running = await runApp()
  browser = await launchBrowser()
})
afterAll(async () => {
  console.log(tally())
  await browser?.close()
  await running?.close()
})

async function inside<T>(options: BrowserContextOptions, language: 'da' | 'en', work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signInExample(running, context, language)
  await page.goto(`${running.origin}/arbejde`)
  const result = await work(page)
  await context.close()
  return result
}

/** Every form that changes something, sent as it stands after its text has been taken away: the page with errors is a page too. */
async function errorStates(page: Page, path: string): Promise<string[]> {
  const forms = await page.locator('main form[method="post"]:not([action*="log-ud"])').count()
  const found: string[] = []
  for (let at = 0; at < Math.min(forms, 3); at++) {
    const form = page.locator('main form[method="post"]:not([action*="log-ud"])').nth(at)
    if ((await form.locator('input[type="text"], input[type="email"], input[type="password"], textarea').count()) === 0) continue
    await form.evaluate((element: HTMLFormElement) => {
      element.noValidate = true
      for (const field of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        'input[type="text"], input[type="email"], input[type="password"], textarea',
      ))
        field.value = ''
    })
    const [answer] = await Promise.all([page.waitForNavigation(), form.evaluate((element: HTMLFormElement) => element.submit())])
    if (answer?.status() === 422) found.push(...(await findings(page)))
    await page.goto(new URL(path, page.url()).href)
  }
  return found
}

describe('the workspace', () => {
  for (const language of ['da', 'en'] as const)
    test(`has nothing for axe to find on any kind of page, with and without errors (${language})`, { timeout: 600_000 }, async () => {
      const found: string[] = []
      const visited = await inside({ viewport: { width: 1280, height: 900 } }, language, page =>
        walk(
          page,
          '/arbejde',
          async path => {
            found.push(...(await findings(page)))
            if (EVERY_PAGE || kindOf(path) === path || language === 'da') found.push(...(await errorStates(page, path)))
          },
          EVERY_PAGE ? 2 : 1,
        ),
      )
      expect(found).toEqual([])
      expect(new Set(visited.map(kindOf)).size).toBeGreaterThan(15)
    })
  test('fits a window of 320 pixels', { timeout: 300_000 }, async () => {
    const found: string[] = []
    await inside({ viewport: { width: 320, height: 800 } }, 'da', page =>
      walk(page, '/arbejde', async () => void found.push(...(await tooWide(page))), 1),
    )
    expect(found).toEqual([])
  })
  test('passes in forced colours', { timeout: 300_000 }, async () => {
    const found: string[] = []
    await inside({ viewport: { width: 820, height: 900 }, forcedColors: 'active' }, 'en', page =>
      walk(page, '/arbejde', async () => void found.push(...(await findings(page))), 1),
    )
    expect(found).toEqual([])
  })
})
