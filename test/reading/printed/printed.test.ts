import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../e2e/browser.ts'
import { coverageOf } from '../../../src/documents/reading/coverage.ts'
import { readWithLines } from '../../../src/documents/reading/read-document.ts'
import { compare } from '../compare.ts'
import { danish } from '../made-up/danish.ts'
import { norwegian } from '../made-up/norwegian.ts'
import { seeded } from '../made-up/random.ts'
import { swedish } from '../made-up/swedish.ts'
import { makePlan } from '../made-up/truth.ts'
import { richLayouts } from '../rich/layouts.ts'
import { startLines } from '../rich/rich.ts'
import { tableLayouts } from '../rich/tables.ts'
import { allLooks, print } from './print.ts'

/** What a browser prints is no file of our own making: its fonts, its tags and the way it cuts tables over pages are those that people have. */
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

const layouts = Object.entries({ ...richLayouts, ...tableLayouts })
const looks = Object.entries(allLooks)
const languages = [danish, norwegian, swedish]

/** Each form in one of the looks and one of the languages, so that every look and language comes often. */
const cases = layouts.flatMap(([name, layout], at) => {
  const [look, looked] = looks[at % looks.length] ?? ['', { css: '' }]
  const phrases = languages[at % languages.length] ?? danish
  return [{ name, layout, look, looked, phrases, language: phrases.language }]
})

describe.each([
  ['with its structure', true],
  ['without', false],
] as const)('a plan printed %s', (_, tagged) => {
  it.each(cases)('as $name, $look, in $language is read as it was meant', async ({ layout, looked, phrases }) => {
    const random = seeded(7919)
    const plan = makePlan(random, phrases)
    const { document, shows, plan: printed = plan } = layout(plan, random)
    const bytes = await print(browser, document, looked, phrases.language, tagged)
    const reading = await readWithLines(bytes, { name: 'plan.pdf' })
    if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
    const { draft, lines } = reading.value
    const { right, wanted, misses } = compare(printed, { text: '', starts: startLines(document, lines), shows }, draft)
    expect(right / wanted, misses.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.97)
    const filled = lines.map(line => line.number)
    expect(coverageOf(draft, filled).left).toEqual([])
  })
})
