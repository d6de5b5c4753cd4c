import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAuthority } from '../src/db/connect.ts'
import { workPaths } from '../src/web/paths.ts'
import { launchBrowser } from './browser.ts'
import { type RunningApp, runApp } from './running-app.ts'
import { signInExample } from './sign-in.ts'

let running: RunningApp
let browser: Browser
let context: BrowserContext
let inside: { readonly plan: string; readonly initiative: string; readonly round: string; readonly frozen: string }

beforeAll(async () => {
  running = await runApp()
  browser = await launchBrowser()
  context = await browser.newContext()
  const { authorityId } = await signInExample(running, context)
  inside = await inAuthority(running.deps.work, authorityId, async tx => {
    const first = tx.selectFrom('work.initiative').select(['id', 'plan_id']).where('title', '=', 'Mangfoldige børnefællesskaber')
    const { id, plan_id } = await first.executeTakeFirstOrThrow()
    const rounds = await tx.selectFrom('work.round').select('id').orderBy('opens_on').execute()
    const [frozen, round] = rounds.map(row => row.id)
    if (!frozen || !round) throw new Error('the example has two rounds')
    return { initiative: id, plan: plan_id, frozen, round }
  })
})
afterAll(async () => {
  await browser?.close()
  await running?.close()
})

/** What is between the margins of an A4 sheet, in CSS pixels. */
const UPRIGHT = 672
const ACROSS = 1016

/** What one would press or follow through the site, and the address a printed page must say. */
const CONTROLS = 'nav, button, .button, search, .breadcrumbs, .pagination, .skipnav, .sticky-actions, input[type="checkbox"]:not(:checked)'

async function printed(path: string, width: number) {
  const page = await context.newPage()
  await page.setViewportSize({ width, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(running.origin + path)
  const found = await page.evaluate(controls => {
    const shown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1
    const scrolls = (element: Element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'
    return {
      controls: [...document.querySelectorAll(controls)].filter(shown).map(element => element.outerHTML.slice(0, 120)),
      tooWide: document.documentElement.scrollWidth > window.innerWidth,
      cut: [...document.querySelectorAll('main *')].filter(element => shown(element) && scrolls(element)).map(element => element.className),
    }
  }, CONTROLS)
  const [text = ''] = await page.locator('body').allInnerTexts()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return { ...found, text, pdf: pdf.subarray(0, 5).toString() }
}

const PUBLIC = [
  '',
  '/maal',
  '/maal/1-mere-tillid-mellem-borgere-og-kommune',
  '/indsatser',
  '/indsatser/4-1-mangfoldige-boernefaellesskaber',
  '/status/midtvejsstatus-2026',
  '/enheder/socialforvaltningen',
  '/aendringer/5',
  '/soeg?q=bolig',
]

describe('on paper', () => {
  test.each(PUBLIC)('the public page /havnstad%s has nothing to press, fits the sheet and says where and of when it is', async path => {
    const { text, ...rest } = await printed(`/havnstad${path}`, UPRIGHT)
    expect(rest).toEqual({ controls: [], tooWide: false, cut: [], pdf: '%PDF-' })
    expect(text).toContain(`http://localhost:3000/havnstad${path}`)
    expect(text).toContain('Version 5, offentliggjort 29. oktober 2026')
  })

  test('what is folded on the screen is unfolded', async () => {
    const { text } = await printed('/havnstad/status/midtvejsstatus-2026', UPRIGHT)
    expect(text).toContain('skulle ikke svare om')
  })

  test.each([
    ['the plan', () => workPaths.plan(inside.plan), UPRIGHT],
    ['an initiative', () => workPaths.initiative(inside.initiative), UPRIGHT],
    ['the round’s report', () => workPaths.roundReport(inside.frozen), UPRIGHT],
    ['who may do what', () => workPaths.permissions, UPRIGHT],
    ['units by goals', () => workPaths.round(inside.round), ACROSS],
  ])('in the workspace %s does too', async (_, path, width) => {
    const { text, ...rest } = await printed(path(), width)
    expect(rest).toEqual({ controls: [], tooWide: false, cut: [], pdf: '%PDF-' })
    expect(text).toContain(running.origin + path())
    expect(text).toMatch(/Havnstad Kommune\. Udskrift fra Tovholder, \d+\. /)
  })

  test('an initiative prints what it says, not its empty fields', async () => {
    const { text } = await printed(workPaths.initiative(inside.initiative), UPRIGHT)
    expect(text).toContain('Hvad skal der ske?')
    expect(text).not.toContain('Hvem gør det?')
  })
})
