import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAuthority } from '../src/db/connect.ts'
import { workPaths } from '../src/web/paths.ts'
import { aPlan, type InventedPlan, openARound } from '../test/invented-round.ts'
import { aColleague, type Coordinator, signIn } from '../test/sign-in.ts'
import { launchBrowser } from './browser.ts'
import { findings, tooWide } from './examine.ts'
import { type RunningApp, runApp } from './running-app.ts'

let running: RunningApp
let browser: Browser
let plan: InventedPlan
let round: string

beforeAll(async () => {
  running = await runApp({ empty: true })
  browser = await launchBrowser()
  plan = await aPlan(running.deps)
  await fiveOfSocial()
  const coordinator = await signIn(running.app, running.deps, plan.coordinator)
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
  round = await openARound(coordinator, running.deps, plan, { opens_on: days(0), deadline: days(20), window_from: '', window_to: '' })
})
afterAll(async () => {
  await browser?.close()
  await running?.close()
})

/** Social owns five initiatives with something said of each, and nothing else: what it had stands with another unit. */
async function fiveOfSocial(): Promise<void> {
  const { authorityId: authority_id } = plan.coordinator
  await inAuthority(running.deps.work, authority_id, async tx => {
    await tx.updateTable('work.initiative_unit').set({ unit_id: plan.teknik }).where('authority_id', '=', authority_id).execute()
    for (const title of ['Mere tid', 'Bostøtte', 'Ledsagelse', 'Aflastning', 'Rådgivning']) {
      const initiative_id = running.deps.newId()
      const said = {
        phase: 'running',
        assessment: 'on-plan',
        trend: 'unchanged',
        reason: 'Det er begyndt.',
        next_step: 'Fortsætter.',
      } as const
      await tx
        .insertInto('work.initiative')
        .values({ authority_id, id: initiative_id, plan_id: plan.planId, title: `${title} i år` })
        .execute()
      await tx.insertInto('work.initiative_unit').values({ authority_id, initiative_id, unit_id: plan.social, part: 'lead' }).execute()
      await tx
        .insertInto('work.status_entry')
        .values({ authority_id, id: running.deps.newId(), initiative_id, stated_on: '2026-01-10', ...said })
        .execute()
    }
  })
}

async function as<T>(who: Coordinator, options: Parameters<Browser['newContext']>[0], work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  const { cookie } = await signIn(running.app, running.deps, who)
  const [name = '', ...value] = cookie.split('=')
  await context.addCookies([{ name, value: value.join('='), url: running.origin }])
  const page = await context.newPage()
  const result = await work(page)
  await context.close()
  return result
}

describe('a status round', () => {
  for (const javaScriptEnabled of [true, false])
    test(`is answered for five initiatives, two of them changed, in at most twelve interactions (script: ${javaScriptEnabled})`, async () => {
      const mette = await aColleague(running.deps, plan.coordinator, 'contributor', plan.social)
      const opened = javaScriptEnabled ? round : await another()
      expect(opened).not.toBe('')
      const interactions = await as(mette, { javaScriptEnabled }, async page => {
        let count = 0
        const does = async (act: Promise<unknown>) => {
          count += 1
          await act
        }
        await page.goto(running.origin + workPaths.tasks)
        await does(page.locator('.task .button').first().click())
        for (const isChanged of [true, true, false, false, false]) {
          await page.locator('#text').waitFor()
          if (isChanged) {
            await does(page.locator('#text').fill(`Nyt: ${count} familier har fået hjælp.`))
            await does(page.locator('button[value="submit"]').click())
          } else await does(page.locator('button[value="nothing-new"]').click())
        }
        await page.locator('.receipt').waitFor()
        return count
      })
      expect(interactions).toBeLessThanOrEqual(12)
    })

  test('saves itself while one writes, and goes on where it was', async () => {
    const mette = await aColleague(running.deps, plan.coordinator, 'contributor', plan.social)
    await another()
    await as(mette, {}, async page => {
      await page.goto(running.origin + workPaths.tasks)
      await page.locator('.task .button').first().click()
      await page
        .locator('#text')
        .fill('Implementeringen af tilgængelighedsstandarder forudsætter tværsektoriel koordinering mellem forvaltninger.')
      await page.locator('[data-said]:has-text("Kladde gemt")').waitFor()
      expect(await page.locator('#reading').textContent()).toContain('meget svær')
      await page.reload()
      expect(await page.locator('#text').inputValue()).toContain('Implementeringen')
    })
  })

  test('has nothing for axe to find, and fits a window of 320 pixels, on each of its pages', { timeout: 240_000 }, async () => {
    const mette = await aColleague(running.deps, plan.coordinator, 'contributor', plan.social)
    const karen = await aColleague(running.deps, plan.coordinator, 'approver', plan.social)
    const found: string[] = []
    const look = (who: Coordinator, paths: readonly string[]) =>
      as(who, { viewport: { width: 1280, height: 900 } }, async page => {
        for (const path of paths) {
          await page.setViewportSize({ width: 1280, height: 900 })
          await page.goto(running.origin + path)
          found.push(...(await findings(page)))
          await page.setViewportSize({ width: 320, height: 800 })
          found.push(...(await tooWide(page)))
        }
      })
    await look(plan.coordinator, [
      workPaths.rounds,
      workPaths.newRound,
      workPaths.round(round),
      `${workPaths.round(round)}?vis=liste`,
      workPaths.roundReport(round),
      workPaths.answerLinks(round),
    ])
    await look(mette, [workPaths.tasks, workPaths.contribution(await openObligation()), workPaths.receipt(round)])
    await look(karen, [workPaths.approvals])
    await lookBehindLink(await aLink(mette), found)
    expect(found).toEqual([])
  })
})

/** The link that was sent to her, as the mail has it. */
async function aLink({ personId }: Coordinator): Promise<string> {
  const coordinator = await signIn(running.app, running.deps, plan.coordinator)
  await coordinator.post(workPaths.answerLinks(round), { person: personId })
  const { secret_link } = await inAuthority(running.deps.work, plan.coordinator.authorityId, tx =>
    tx
      .selectFrom('work.mail')
      .select('secret_link')
      .where('to_person_id', '=', personId)
      .orderBy('queued_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return new URL(secret_link).pathname
}

/** What stands behind a personal link, in both languages, also after a form that was refused, and where a link opens nothing. */
async function lookBehindLink(link: string, found: string[]): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const examine = async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    found.push(...(await findings(page)))
    await page.setViewportSize({ width: 320, height: 800 })
    found.push(...(await tooWide(page)))
  }
  for (const path of [link, `${link}?sprog=en`, '/svar/forkert']) {
    await page.goto(running.origin + path)
    await examine()
  }
  await page.goto(running.origin + link)
  await page.locator('.task .button').first().click()
  await examine()
  await page.locator('#text').fill('')
  // The draft saves itself when the field is left; only then does nothing move under the button.
  await Promise.all([page.waitForResponse(reply => reply.url().includes('/kladde')), page.locator('#text').blur()])
  await page.locator('button[value="submit"]').click()
  await page.locator('[role="alert"]').waitFor()
  await examine()
  await page.locator('button[value="nothing-new"]').click()
  await page.goto(`${running.origin}${link}/kvittering`)
  await page.locator('.receipt').waitFor()
  await examine()
  await page.locator('.receipt form button').first().click()
  await page.locator('.flash').waitFor()
  await examine()
  await context.close()
}

async function another(): Promise<string> {
  const coordinator = await signIn(running.app, running.deps, plan.coordinator)
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)
  await coordinator.post(workPaths.closeRound(round))
  round = await openARound(coordinator, running.deps, plan, { opens_on: days(0), deadline: days(20), window_from: '', window_to: '' })
  return round
}

/** One that is still to be answered. */
async function openObligation(): Promise<string> {
  return inAuthority(running.deps.work, plan.coordinator.authorityId, async tx => {
    const row = await tx.selectFrom('work.obligation').select('id').where('round_id', '=', round).executeTakeFirstOrThrow()
    return row.id
  })
}
