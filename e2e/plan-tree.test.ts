import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { findings, tooWide } from './examine.ts'
import { type RunningApp, runApp } from './running-app.ts'
import { signInExample } from './sign-in.ts'

let running: RunningApp
let browser: Browser

beforeAll(async () => {
  running = await runApp()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await running?.close()
})

async function openPlan(javaScriptEnabled: boolean, width = 1280): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport: { width, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await signInExample(running, context)
  await page.goto(`${running.origin}/arbejde/planer`)
  await page.getByRole('link', { name: 'Handleplan 2025-2026' }).first().click()
  return page
}
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim().replace(/\s+/g, ' '),
  )

test('goals fold and rows are walked by the arrow keys, and a goal stays folded', { timeout: 120_000 }, async () => {
  const page = await openPlan(true)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const goal = page.getByRole('button', { name: /^Initiativer under Mål 1/ })
  const first = page.getByRole('link', { name: /^1\.1 / }).first()
  await goal.focus()
  expect(await goal.getAttribute('aria-expanded')).toBe('true')
  await press('ArrowDown')
  expect(await focused(page)).toMatch(/^1\.1 /)
  await press('ArrowDown', 'ArrowUp', 'ArrowLeft')
  expect(await focused(page)).toMatch(/^Initiativer under Mål 1/)
  await press('ArrowLeft')
  expect(await first.isVisible()).toBe(false)
  await press('ArrowDown')
  expect(await focused(page)).toMatch(/^Initiativer under Mål 2/)
  await press('Home')
  expect(await focused(page)).toMatch(/^Initiativer under Mål 1/)
  const found = [...(await findings(page)), ...(await tooWide(page))]
  await page.reload()
  expect(await goal.getAttribute('aria-expanded')).toBe('false')
  await goal.press('ArrowRight')
  expect(await first.isVisible()).toBe(true)
  await press('End')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A')
  await page.getByRole('checkbox', { name: /1\.1 / }).focus()
  await press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
  expect(found).toEqual([])
  await page.context().close()
})

test('goals fold, and ticked initiatives get one status, without JavaScript', { timeout: 120_000 }, async () => {
  const page = await openPlan(false, 360)
  await page.getByRole('link', { name: /^Skjul initiativerne under Mål 1/ }).click()
  expect(await page.getByRole('link', { name: /^1\.1 / }).count()).toBe(0)
  await page.getByRole('link', { name: /^Vis initiativerne under Mål 1/ }).click()
  for (const number of [/1\.1 /, /1\.2 /]) await page.getByRole('checkbox', { name: number }).first().check()
  await page.getByRole('button', { name: 'Skriv samme status' }).click()
  await page.getByRole('button', { name: /^Skriv status i 2/ }).click()
  expect(await page.title()).toMatch(/^Fejl:/)
  const found = await tooWide(page)
  for (const label of ['I gang', 'Står stille', 'Uændret']) await page.getByLabel(label, { exact: true }).check()
  await page.getByLabel('Hvorfor?').fill('Vi venter på tilladelsen.')
  await page.getByLabel('Hvad er næste skridt?').fill('Svar i maj.')
  const override = page.getByLabel('Hvorfor noget andet end forslaget?')
  if ((await override.count()) > 0) await override.fill('Tilladelsen er ikke kommet.')
  await page.getByRole('button', { name: /^Skriv status i 2/ }).click()
  expect(await page.getByRole('status').first().textContent()).toContain('Status er skrevet')
  expect(found).toEqual([])
  await page.context().close()
})
