import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workPaths } from '../src/web/paths.ts'
import { inventedReport } from '../test/invented-report.ts'
import { launchBrowser } from './browser.ts'
import { findings, tooWide } from './examine.ts'
import { upload } from './first-day.ts'
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

let files = 0

/** A report nobody has read before, as a file. */
function reportFile(initiatives: number): string {
  files += 1
  const file = join(mkdtempSync(join(tmpdir(), 'tov-report-')), `redegoerelse-${files}.txt`)
  writeFileSync(file, `${inventedReport(initiatives)}\nUdgave ${files}.\n`)
  return file
}

async function inside(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signInExample(running, context)
  await page.goto(`${running.origin}${workPaths.documents}`)
  await work(page)
  await context.close()
}

const left = async (page: Page): Promise<number> => {
  const [decided, total] = (/(\d+) af (\d+) er afgjort/.exec((await page.locator('.meter').textContent()) ?? '') ?? []).slice(1).map(Number)
  return Number(total) - Number(decided)
}

/** Presses one key and waits for the page it leads to. */
async function press(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
}

test('a hundred initiatives are reviewed by keyboard in a few dozen presses', { timeout: 300_000 }, async () => {
  await inside({ viewport: { width: 1280, height: 900 } }, async page => {
    await upload(page, reportFile(100))
    expect(await left(page)).toBe(109)
    let presses = 0
    const key = async (name: string) => {
      presses += 1
      await press(page, name)
    }
    // The doubtful come first, each seen and accepted with one key.
    while (await page.locator('.rec.is-current .note.warn').count()) await key('a')
    await key('z')
    await key('a')
    await key('g')
    await page.getByRole('button', { name: 'Godtag dem, der er valgt' }).focus()
    await key('Enter')
    await page.getByRole('heading', { name: 'Alle 109 poster er afgjort' }).waitFor()
    expect(presses).toBeLessThanOrEqual(20)
  })
})

test('without script the same review takes as many clicks, and can be left and come back to', { timeout: 300_000 }, async () => {
  await inside({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }, async page => {
    await upload(page, reportFile(100))
    let clicks = 0
    const click = async (role: 'link' | 'button', name: RegExp) => {
      clicks += 1
      await page.getByRole(role, { name }).first().click()
    }
    await click('link', /^Skal ses 11/)
    const address = page.url()
    await click('button', /^Godtag post/)
    await page.goto(`${running.origin}${workPaths.home}`)
    await page.goto(address)
    expect(await left(page)).toBe(108)
    while (await page.getByRole('button', { name: /^Godtag post/ }).count()) {
      if (new URL(page.url()).searchParams.get('vis') !== 'tvivl' || (await left(page)) === 98) break
      await click('button', /^Godtag post/)
    }
    expect(await left(page)).toBe(98)
    await page.goto(address.replace('vis=tvivl', 'vis=alle'))
    await click('link', /Godtag det, der er sikkert/)
    await click('button', /Godtag dem, der er valgt/)
    expect(await left(page)).toBe(0)
    expect(clicks).toBeLessThanOrEqual(20)
    await click('link', /^Det er gjort/)
    expect(await page.getByRole('row').count()).toBe(13)
  })
})

test('single keys are listed, do nothing while one types, and can be turned off', { timeout: 120_000 }, async () => {
  await inside({ viewport: { width: 1280, height: 900 } }, async page => {
    await upload(page, reportFile(20))
    const before = await left(page)
    await page.keyboard.press('?')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tastatur-titel')
    await page.getByRole('button', { name: /Slå/ }).click()
    await page.keyboard.press('a')
    await page.reload()
    await page.keyboard.press('a')
    expect(await left(page)).toBe(before)
    await page.getByRole('button', { name: /Slå/ }).click()
    await press(page, 'a')
    expect(await left(page)).toBe(before - 1)
    await press(page, 's')
    await page.getByLabel('Eller med dine egne ord').focus()
    await page.keyboard.type('az')
    expect(page.url()).toContain('overspringelse')
  })
})

test('axe finds nothing in any state of the desk, and nothing is wider than a narrow phone', { timeout: 300_000 }, async () => {
  const found: string[] = []
  await inside({ viewport: { width: 1280, height: 900 } }, async page => {
    await upload(page, reportFile(30))
    await page.setViewportSize({ width: 320, height: 800 })
    const review = new URL(page.url()).pathname
    const states = [
      review,
      `${review}?orden=dokument&slags=initiativ`,
      `${review}?vis=afgjort`,
      `${review}?afsnit=3&vis=mangler`,
      `${review}/sikre?alle=1`,
      `${review}/sikre?afsnit=2`,
      `${review}/ansvarlig`,
      `${review}/ansvarlig?fra=navn:Skolestyrelsen&til=L%C3%A6ringsstyrelsen`,
      `${review}/ansvarlig?fra=navn:Skolestyrelsen&til=`,
      `${review}/ansvarlig?fra=navn:Ingen&til=Skolestyrelsen`,
      `${review}/handlinger`,
      workPaths.vocabulary,
    ]
    const look = async () => found.push(...(await findings(page)), ...(await tooWide(page)))
    for (const state of states) {
      await page.goto(running.origin + state)
      await look()
    }
    await page.goto(`${running.origin}${review}/ansvarlig?fra=navn:Skolestyrelsen&til=L%C3%A6ringsstyrelsen`)
    await page.getByRole('button', { name: 'Skift ansvarlig' }).click()
    await look()
    await page.goto(`${running.origin}${review}/handlinger`)
    await look()
    await page.goto(running.origin + workPaths.vocabulary)
    await page.getByRole('button', { name: 'Husk det' }).click()
    await page.getByRole('alert').or(page.locator('.error-summary, [role="alert"]')).first().waitFor({ state: 'attached' })
    await look()
  })
  expect(found).toEqual([])
})
