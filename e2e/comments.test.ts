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

/** Where somebody waits for the coordinator's word. */
async function calledOnBy(name: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await signInExample(running, context)
  await page.goto(`${running.origin}/arbejde`)
  await page.getByRole('link', { name: `${name} om initiativet` }).click()
  return page
}

test('a comment is written, answered, changed, closed and taken away without JavaScript', { timeout: 120_000 }, async () => {
  const page = await calledOnBy('Ditte Vang', false)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Skriv kommentaren' }).click()
  expect(await page.title()).toMatch(/^Fejl:/)
  await page.getByLabel('Din kommentar').fill('Vi mangler et kort, @Sara Holm')
  await page.getByLabel('Giv besked til').selectOption({ label: 'Mette Krag' })
  await main.getByRole('button', { name: 'Skriv kommentaren' }).click()
  const mine = main.getByRole('article').filter({ hasText: 'Vi mangler et kort' })
  expect(await mine.textContent()).toContain('Besked til Mette Krag, Sara Holm')
  await mine.getByRole('link', { name: /^Ret/ }).click()
  await page.getByLabel('Din kommentar').fill('Vi mangler to kort, @Sara Holm')
  await main.getByRole('button', { name: 'Gem rettelsen' }).click()
  expect(await main.getByRole('article').filter({ hasText: 'Vi mangler to kort' }).textContent()).toContain('(rettet')
  await main.getByRole('listitem').filter({ hasText: 'Ditte Vang' }).getByRole('link', { name: /^Svar/ }).first().click()
  await page.getByLabel('Din kommentar').fill('Den ligger hos Sara.')
  await main.getByRole('button', { name: 'Send svaret' }).click()
  await main.getByRole('article').filter({ hasText: 'Vi mangler to kort' }).getByRole('link', { name: /^Slet/ }).click()
  await main.getByRole('button', { name: 'Slet kommentaren' }).click()
  expect(await main.textContent()).toMatch(/Slettet af Nadia Friis den/)
  await main.getByRole('button', { name: /^Afslut tråden på kommentaren fra Ditte/ }).click()
  expect(await main.textContent()).toContain('2 afsluttede tråde')
  await page.context().close()
})

test('colleagues are found by typing and by the arrow keys, and every state is one axe can read', { timeout: 120_000 }, async () => {
  const page = await calledOnBy('Sara Holm', true)
  const found: string[] = []
  const examine = async () => found.push(...(await findings(page)), ...(await tooWide(page)))
  const field = page.getByRole('combobox', { name: 'Giv besked til' })
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await examine()
  await field.focus()
  await page.keyboard.type('sa')
  expect(await page.getByRole('option').allTextContents()).toContain('Sara Holm')
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  await press('ArrowDown')
  const active = await field.getAttribute('aria-activedescendant')
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
  await examine()
  await press('Escape')
  expect(await field.getAttribute('aria-expanded')).toBe('false')
  await press('ArrowDown', 'Enter')
  await page.getByRole('button', { name: 'Fjern Sara Holm' }).click()
  expect(await field.evaluate(element => element === document.activeElement)).toBe(true)
  await page.keyboard.type('mette')
  await press('ArrowDown', 'Enter')
  await examine()
  await page.keyboard.type('ingen hedder sådan')
  expect(await page.getByText('Ingen passer').count()).toBe(1)
  await press('Enter')
  await field.fill('')
  await page.getByLabel('Din kommentar').fill('Ring til mig, Mette')
  await page.getByRole('button', { name: 'Skriv kommentaren' }).click()
  expect(await page.getByRole('article').filter({ hasText: 'Ring til mig' }).textContent()).toContain('Besked til Mette Krag')
  await page.getByText(/afsluttede? tråde?/).click()
  await examine()
  await page.getByRole('link', { name: /^Slet/ }).last().click()
  await examine()
  expect(found).toEqual([])
  await page.context().close()
})
