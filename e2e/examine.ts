import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** `npm run test:long` opens every page there is; `npm test` one of each kind, in each language and state. */
export const EVERY_PAGE = process.env['TOVHOLDER_TESTS'] === 'pages'

const examined = new Set<string>()
let states = 0

/** How many pages, and how many states of them, axe has looked at in this process: for the record of a test run. */
export const tally = (): string => `axe looked at ${examined.size} pages in ${states} states`

/** Everything axe finds on the page as it stands, one line each: the rule, and where. Empty is what we want. */
export async function findings(page: Page): Promise<string[]> {
  examined.add(new URL(page.url()).pathname)
  states += 1
  // The browser's own evaluation: neither the page's content policy nor a switched-off JavaScript stands in its way.
  await page.evaluate(axe.source)
  const found = await page.evaluate(examineHere, RULES)
  return found.map(line => `${line} on ${page.url()}`)
}

/** Runs in the page. Only what is wrong is worked out in full: on a long list that is half of the time. */
const examineHere = async (rules: readonly string[]): Promise<string[]> => {
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
  const { violations } = await inPage.run(document, { runOnly: [...rules], resultTypes: ['violations'] })
  return violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}`))
}

/**
 * Elements that reach beyond the window, measured by their boxes: dkfds hides what overflows the body, so a page that is
 * too wide shows no scroll bar. Inside a region that scrolls by itself, anything may be wide.
 */
export async function tooWide(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const hidden = (element: Element) => element.closest('.sr-only, [hidden], [popover]:not(:popover-open)') !== null
    return [...document.body.querySelectorAll('*')]
      .filter(element => {
        const box = element.getBoundingClientRect()
        return (
          box.width > 1 && box.height > 1 && box.right > document.documentElement.clientWidth + 1 && !hidden(element) && !scrolls(element)
        )
      })
      .map(element => `${element.tagName.toLowerCase()}.${element.className}`)
  })
  return [...new Set(wide)].map(where => `too wide: ${where} on ${page.url()}`)
}
