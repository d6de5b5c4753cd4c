import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSetupLink } from '../src/people/setup-link.ts'
import { launchBrowser } from './browser.ts'
import { follow, sentencesOf } from './guide.ts'
import { type RunningApp, runApp } from './running-app.ts'

const GUIDE = join(import.meta.dirname, '../docs/guide')
const FILES = join(import.meta.dirname, 'fixtures')
/** The operator's commands run in a shell, and are tried where the commands are. */
const pages = readdirSync(GUIDE).filter(name => name.endsWith('.md') && !['README.md', 'drift.md'].includes(name))

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

describe('the guide', () => {
  test('has a page for whoever reads and for whoever works', () => {
    expect(pages).toEqual(expect.arrayContaining(['borger.md', 'tovholder.md']))
  })
  test.each(pages)('%s leads where it says, step by step', { timeout: 120_000 }, async name => {
    const page = await browser.newPage({ locale: 'da-DK' })
    page.setDefaultTimeout(10_000)
    const { pathname } = new URL((await createSetupLink(running.deps)).url)
    const sentences = sentencesOf(readFileSync(join(GUIDE, name), 'utf8'))
    expect(sentences.length).toBeGreaterThan(10)
    for (const sentence of sentences)
      await follow({ page, origin: running.origin, setupPath: pathname, files: FILES }, sentence).catch((cause: unknown) => {
        throw new Error(`${name}:${sentence.line} »${sentence.text}« at ${page.url()}`, { cause })
      })
    await page.close()
  })
})

describe('a step of the guide', () => {
  test('ends at its full stop, not at one inside the words of the screen', () => {
    const written = '1. Skriv `kl. 12` i **Frist m.m.**. Tryk på **Gem**.\n   Du ser **Gemt.**\n\nDet er alt.\n'
    expect(sentencesOf(written)).toEqual([
      { line: 1, text: 'Skriv `kl. 12` i **Frist m.m.**' },
      { line: 1, text: 'Tryk på **Gem**' },
      { line: 1, text: 'Du ser **Gemt.**' },
    ])
  })
  test('that nobody has taught us is a fault, not a silence', async () => {
    const walk = { page: await browser.newPage(), origin: '', setupPath: '', files: '' }
    await expect(follow(walk, { line: 7, text: 'Gør noget smart' })).rejects.toThrow('line 7')
    await walk.page.close()
  })
})
