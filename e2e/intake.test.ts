import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeZip } from '../src/bench/write-zip.ts'
import { inAuthority } from '../src/db/connect.ts'
import { workPaths } from '../src/web/paths.ts'
import { INVENTED_PLAN } from '../test/invented-plan.ts'
import { launchBrowser } from './browser.ts'
import { findings, tooWide } from './examine.ts'
import { type RunningApp, runApp } from './running-app.ts'
import { signInExample } from './sign-in.ts'

/** An upload is answered at once with its progress. */
let hasty: RunningApp
let browser: Browser
beforeAll(async () => {
  hasty = await runApp({ patienceMs: 0 })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await hasty?.close()
})

type Ways = { readonly name: string; readonly language: 'da' | 'en'; readonly options: BrowserContextOptions }
const WAYS: readonly Ways[] = [
  { name: 'desk', language: 'da', options: { viewport: { width: 1280, height: 900 } } },
  { name: 'phone, in English', language: 'en', options: { viewport: { width: 320, height: 800 } } },
  { name: 'forced colours', language: 'da', options: { viewport: { width: 320, height: 800 }, forcedColors: 'active' } },
]

async function inside(app: RunningApp, { language, options }: Ways, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  await signInExample(app, context, language)
  const page = await context.newPage()
  await work(page)
  await context.close()
}

const look = async (page: Page): Promise<string[]> => [...(await findings(page)), ...(await tooWide(page))]

type File = { readonly name: string; readonly bytes: string | Uint8Array }

async function send(app: RunningApp, page: Page, { name, bytes }: File): Promise<void> {
  await page.goto(app.origin + workPaths.uploadDocument)
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await page.locator('form[enctype] button').click()
}

/** Takes some seconds to read. */
const LONG: File = { name: 'lang.txt', bytes: '• Socialforvaltningen bygger ti boliger i 2026 for 2,5 mio. kr.\n'.repeat(190_000) }
const ZIP: File = {
  name: 'planer.zip',
  bytes: writeZip([
    { name: 'planer/handicapplan.txt', bytes: INVENTED_PLAN },
    { name: 'samme.txt', bytes: INVENTED_PLAN },
    { name: 'billede.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
    { name: 'sag.txt', bytes: 'Borgeren 010203-1234 har søgt om hjælp.' },
  ]),
}
const HALF: File = { name: 'halv.pdf', bytes: '%PDF-1.7\n1 0 obj' }

/** The page of a reading that is over. */
async function over(page: Page): Promise<void> {
  await expect.poll(() => page.reload().then(() => page.locator('progress').count()), { timeout: 40_000 }).toBe(0)
}

test.each(WAYS)(
  'a file is sent, seen being read, stopped, left behind and refused, for everyone: $name',
  { timeout: 180_000 },
  async way => {
    const found: string[] = []
    await inside(hasty, way, async page => {
      await page.goto(hasty.origin + workPaths.uploadDocument)
      found.push(...(await look(page)))
      await send(hasty, page, LONG)
      const intake = page.url()
      await page.goto(`${intake}?stille=1`)
      expect(await page.locator('progress').count()).toBe(1)
      found.push(...(await look(page)))
      await page.locator('form[action$="/stop"] button').click()
      await over(page)
      expect(await page.locator('h1').textContent()).toMatch(/er stoppet|stopped/)
      found.push(...(await look(page)))
      await leaveBehind(intake)
      await page.goto(intake)
      expect(await page.locator('h1').textContent()).toMatch(/blev afbrudt|interrupted/)
      found.push(...(await look(page)))
      await page.goto(hasty.origin + workPaths.documents)
      found.push(...(await look(page)))
      await send(hasty, page, HALF)
      await over(page)
      found.push(...(await look(page)))
      await send(hasty, page, ZIP)
      await over(page)
      expect(await page.locator('tbody tr').count()).toBe(4)
      found.push(...(await look(page)))
    })
    expect(found).toEqual([])

    /** As a killed process leaves it: not ended, not stopped, and long silent. */
    async function leaveBehind(url: string): Promise<void> {
      const id = url.split('/').at(-1)?.split('?')[0] ?? ''
      const { authorityId } = await signInExample(hasty, await browser.newContext(), way.language)
      await inAuthority(hasty.deps.work, authorityId, async tx => {
        await tx.deleteFrom('work.intake_file').where('intake_id', '=', id).execute()
        await tx
          .updateTable('work.intake')
          .set({ ended_at: null, stopped_at: null, heard_at: new Date(Date.now() - 60_000) })
          .where('id', '=', id)
          .execute()
      })
    }
  },
)
