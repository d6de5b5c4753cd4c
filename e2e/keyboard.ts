import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_TABS = 250

/** Where the keyboard is: the words of what has focus, and whether one can see that it has it. */
const focused = (page: Page): Promise<{ words: string; seen: boolean; what: string }> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { words: '', seen: true, what: 'body' }
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]
        : undefined
    const marked = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'
    const styles = [getComputedStyle(element), ...(label ? [getComputedStyle(label, '::before'), getComputedStyle(label)] : [])]
    const words = (label?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
    return { words, seen: styles.some(marked), what: `${element.tagName.toLowerCase()} »${words.slice(0, 60)}«` }
  })

/** Tabs until what begins with the words has focus. On the way focus must never be lost to sight. */
export async function tabTo(page: Page, words: string): Promise<void> {
  await page.waitForLoadState()
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    expect([at.what, at.seen]).toEqual([at.what, true])
    if (at.words.startsWith(words)) return
  }
  expect.fail(`»${words}« is not reached by the Tab key on ${page.url()}`)
}

/** Whether the words can be reached at all, without going there. */
export const offers = async (page: Page, words: string): Promise<boolean> =>
  (await page
    .locator('a, button')
    .filter({ hasText: new RegExp(`^\\s*${words}`), visible: true })
    .count()) > 0

/** To a button or a link, and Enter; waits for the page it leads to. */
export async function enter(page: Page, words: string): Promise<void> {
  await tabTo(page, words)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

export async function write(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}
