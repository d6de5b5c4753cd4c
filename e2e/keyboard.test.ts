import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSetupLink } from '../src/people/setup-link.ts'
import { launchBrowser } from './browser.ts'
import { PASSWORD } from './first-day.ts'
import { enter, offers, tabTo, write } from './keyboard.ts'
import { type RunningApp, runApp } from './running-app.ts'

let running: RunningApp
let browser: Browser
let page: Page
beforeAll(async () => {
  running = await runApp({ empty: true })
  browser = await launchBrowser()
  page = await browser.newPage({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
})
afterAll(async () => {
  await browser?.close()
  await running?.close()
})

const heading = () => page.getByRole('heading', { level: 1 }).textContent()

/** One first day in one window, in the order of the tests; the mouse is never touched, and focus is in sight at every stop. */
describe('by the keyboard alone', () => {
  test('an authority is founded', async () => {
    const { pathname } = new URL((await createSetupLink(running.deps)).url)
    await page.goto(running.origin + pathname)
    await write(page, 'Officielt navn', 'Tastby Kommune')
    await tabTo(page, 'Kommune')
    await page.keyboard.press('Space')
    await write(page, 'Navn', 'Ida Lund')
    await write(page, 'E-mail', 'ida@tastby.example')
    await write(page, 'Ny adgangskode', PASSWORD)
    await write(page, 'Den nye adgangskode en gang til', PASSWORD)
    await enter(page, 'Opret, og log ind')
    expect(await heading()).toContain('Overblik')
  })
  test('a plan is read in', async () => {
    await enter(page, 'Dokumenter')
    await enter(page, 'Læs et dokument ind')
    await tabTo(page, 'Vælg en fil')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(join(import.meta.dirname, 'fixtures', 'handleplan.txt'))
    await enter(page, 'Læs filen')
    expect(await heading()).toContain('Handleplan 2025-2027')
  })
  test('it is gone through, and put in the plan', { timeout: 120_000 }, async () => {
    await enter(page, 'Godtag det, der er sikkert')
    await enter(page, 'Godtag dem, der er valgt')
    for (let left = 50; left > 0 && (await offers(page, 'Godtag post')); left--) await enter(page, 'Godtag post')
    await enter(page, 'Gå til sidste trin')
    await enter(page, 'Læg i planen som kladde')
    expect(await heading()).toContain('Gennemgangen er lagt i planen')
  })
  test('it is published, and she signs out', async () => {
    await enter(page, 'Offentliggørelser')
    await enter(page, 'Se, hvad der bliver ændret')
    await enter(page, 'Offentliggør version 1')
    expect(await heading()).toContain('Version 1')
    await enter(page, 'Log ud')
  })
  test('a citizen skips to the search, finds a promise, and reads it in English', async () => {
    await page.goto(`${running.origin}/tastby`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).not.toBe('')
    await write(page, 'Søg i mål, indsatser og dokumenter', 'bolig')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    await enter(page, 'Solistboliger ved havnen')
    expect(await heading()).toContain('Solistboliger ved havnen')
    await enter(page, 'English')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})
