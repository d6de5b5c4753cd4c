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

const PASSWORD = 'grøn fyrtårn i regnvejr'

/** The pages themselves are walked with the rest of the workspace; here are the states one only comes to by acting. */
test.each([
  ['without JavaScript', false],
  ['with nothing for axe to find on the way', true],
])('a person is invited, comes in, is given a role and lends it, %s', { timeout: 240_000 }, async (_how, javaScriptEnabled) => {
  const found: string[] = []
  const examine = async (page: Page) => found.push(...(javaScriptEnabled ? await findings(page) : []), ...(await tooWide(page)))
  const context = await browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await signInExample(running, context)
  const send = (name: string) => page.getByRole('main').getByRole('button', { name }).click()

  await page.goto(`${running.origin}/arbejde/personer`)
  await page.getByRole('link', { name: 'Invitér en person' }).click()
  await send('Opret personen')
  expect(await page.title()).toMatch(/^Fejl:/)
  await examine(page)
  await page.getByLabel('Navn').fill('Bo Lund')
  await page.getByLabel('E-mail').fill(`bo-${javaScriptEnabled}@havnstad.example`)
  await page.getByLabel('Bidragyder').check()
  await page.getByLabel('Hvor').selectOption({ label: 'Kultur- og Fritidsforvaltningen' })
  await send('Opret personen')
  expect(await page.getByRole('status').textContent()).toContain('Invitationen er skrevet')
  await examine(page)
  const bo = page.url().split('?')[0] ?? ''

  await page.getByRole('link', { name: 'Se mailen' }).click()
  const link = /http:\/\/localhost:3000(\/invitation\/\S+)/.exec((await page.locator('pre').textContent()) ?? '')?.[1] ?? ''
  await send('Markér som sendt')
  await examine(page)

  const other = await browser.newContext({ javaScriptEnabled, locale: 'da-DK', viewport: { width: 360, height: 800 } })
  const invited = await other.newPage()
  await invited.goto(running.origin + link)
  await invited.getByRole('button').last().click()
  expect(await invited.title()).toMatch(/^Fejl:/)
  await examine(invited)
  for (const label of ['Ny adgangskode', 'Den nye adgangskode en gang til']) await invited.getByLabel(label, { exact: true }).fill(PASSWORD)
  await invited.getByRole('button').last().click()
  expect(new URL(invited.url()).pathname).toBe('/arbejde')
  await invited.goto(running.origin + link)
  expect(await invited.textContent('h1')).toBe('Invitationen er brugt')
  await examine(invited)

  await page.goto(bo)
  await page.getByRole('link', { name: 'Giv en rolle' }).click()
  await page.locator('[name="role"][value="reader"]').check()
  await page.getByLabel('Hvor').selectOption({ label: 'Hele myndigheden' })
  await send('Giv rollen')
  await page.getByRole('link', { name: 'Fravær' }).click()
  await send('Notér fraværet')
  await examine(page)
  await page.getByLabel('Stedfortræder').selectOption({ index: javaScriptEnabled ? 2 : 1 })
  const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Første dag').fill(soon(3))
  await page.getByLabel('Sidste dag').fill(soon(9))
  await send('Notér fraværet')
  expect(await page.getByRole('status').textContent()).toContain('Fraværet er noteret')
  await examine(page)
  await page
    .getByRole('link', { name: /^Slut Læser/ })
    .first()
    .click()
  await send('Lad rollen slutte')
  await examine(page)

  await page.goto(`${running.origin}/arbejde/drift`)
  await send('Send prøven')
  expect(await page.textContent('main')).toContain('venter i udbakken')
  await examine(page)
  expect(found).toEqual([])
  await other.close()
  await context.close()
})
