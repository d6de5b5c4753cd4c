import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAuthority } from '../src/db/connect.ts'
import { publish } from '../src/publishing/publish.ts'
import { sitePaths, subscriptionPaths } from '../src/web/paths.ts'
import { aPlan, type InventedPlan } from '../test/invented-round.ts'
import { launchBrowser } from './browser.ts'
import { findings, tooWide } from './examine.ts'
import { type RunningApp, runApp } from './running-app.ts'

let running: RunningApp
let browser: Browser
let plan: InventedPlan

beforeAll(async () => {
  running = await runApp({ empty: true })
  browser = await launchBrowser()
  plan = await aPlan(running.deps)
  const { authorityId, personId: id, name } = plan.coordinator
  await publish({ db: running.deps.work, authorityId, by: { id, name }, at: new Date(), note: '', kind: 'publication' })
})
afterAll(async () => {
  await browser?.close()
  await running?.close()
})

/** The link of the mail that was written last. */
const lastLink = async (): Promise<string> => {
  const { secret_link } = await inAuthority(running.deps.work, plan.coordinator.authorityId, tx =>
    tx.selectFrom('work.mail').select('secret_link').orderBy('queued_at', 'desc').executeTakeFirstOrThrow(),
  )
  return new URL(secret_link).pathname
}

for (const lang of ['da', 'en'] as const)
  test(`following an initiative by mail, from its page to stopping, leaves axe nothing to find (${lang})`, async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const found: string[] = []
    const examine = async (at: Page = page) => {
      await at.setViewportSize({ width: 1280, height: 900 })
      found.push(...(await findings(at)))
      await at.setViewportSize({ width: 320, height: 800 })
      found.push(...(await tooWide(at)))
    }
    await page.goto(running.origin + sitePaths(plan.coordinator.slug, lang).record('initiatives', 'ramper'))
    await page.locator('main a[href^="/abonnement/"]').click()
    await examine()
    await page.locator('main form button').click()
    await page.locator('[role="alert"]').waitFor()
    await examine()
    await page.locator('#email').fill(`aase-${lang}@eksempel.example`)
    await page.locator('main form button').click()
    await page.locator('main .note').waitFor()
    await examine()
    await page.goto(running.origin + (await lastLink()))
    await examine()
    await page.locator('main form button').first().click()
    await examine()
    await page.locator('main form button').last().click()
    await examine()
    await page.goto(running.origin + subscriptionPaths.stop('forkert'))
    await examine()
    expect(found).toEqual([])
    await context.close()
  })
