import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A sentence of a numbered step, and the line of the page it stands on. */
export type Sentence = { readonly line: number; readonly text: string }

/** The sentences of every numbered step, in order. What is not numbered explains, and is not done. */
export function sentencesOf(markdown: string): Sentence[] {
  const steps: { line: number; text: string }[] = []
  let open = false
  for (const [index, line] of markdown.split('\n').entries()) {
    const numbered = /^\d+\. (.+)$/.exec(line)
    const last = steps.at(-1)
    if (numbered) steps.push({ line: index + 1, text: numbered[1] ?? '' })
    else if (open && last && /^ {3}\S/.test(line)) last.text += ` ${line.trim()}`
    open = numbered !== null || (open && /^ {3}\S/.test(line))
  }
  return steps.flatMap(({ line, text }) => split(text).map(sentence => ({ line, text: sentence })))
}

/** At a full stop, but not at one inside **words of the screen** or `what is typed`. */
const split = (text: string): string[] =>
  (text.match(/(?:\*\*.+?\*\*|`.+?`|[^.])+\.?/g) ?? []).map(sentence => sentence.trim().replace(/\.$/, '')).filter(Boolean)

export type Walk = { readonly page: Page; readonly origin: string; readonly setupPath: string; readonly files: string }
type Act = (walk: Walk, first: string, second: string) => Promise<void>

/** What a guide may say, and what is then done. A sentence that is none of these is a fault in the guide. */
const ACTS: readonly (readonly [RegExp, Act])[] = [
  [/^Åbn linket fra terminalen$/, async ({ page, origin, setupPath }) => void (await page.goto(origin + setupPath))],
  [/^Åbn `(\/[^`]*)`$/, async ({ page, origin }, path) => void (await page.goto(origin + path))],
  [/^Tryk på \*\*(.+?)\*\*$/, async ({ page }, name) => await (await pressable(page, name)).click()],
  [/^Tryk på \*\*(.+?)\*\*, til der ikke er flere$/, async ({ page }, name) => await pressAll(page, name)],
  [/^Skriv `(.+?)` i \*\*(.+?)\*\*$/, async ({ page }, typed, label) => await (await labelled(page, label)).fill(typed)],
  [/^Vælg \*\*(.+?)\*\*$/, async ({ page }, label) => await (await labelled(page, label)).check()],
  [
    /^Vælg \*\*(.+?)\*\* i \*\*(.+?)\*\*$/,
    async ({ page }, option, label) => void (await (await labelled(page, label)).selectOption({ label: option })),
  ],
  [
    /^Vælg filen `(.+?)` i \*\*(.+?)\*\*$/,
    async ({ page, files }, name, label) => await (await labelled(page, label)).setInputFiles(join(files, name)),
  ],
  [/^Du ser \*\*(.+?)\*\*$/, async ({ page }, text) => await page.getByText(text).filter({ visible: true }).first().waitFor()],
  [
    /^Du ser overskriften \*\*(.+?)\*\*$/,
    async ({ page }, text) => await page.getByRole('heading', { name: text }).filter({ visible: true }).first().waitFor(),
  ],
]

export async function follow(walk: Walk, { line, text }: Sentence): Promise<void> {
  for (const [pattern, act] of ACTS) {
    const found = pattern.exec(text)
    if (!found) continue
    await act(walk, found[1] ?? '', found[2] ?? '')
    return
  }
  expect.fail(`line ${line}: no step is written »${text}«`)
}

const beginning = (words: string) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** What the label names in full, or else begins to name: a choice in a filter is followed by its count. */
async function labelled(page: Page, label: string): Promise<Locator> {
  await page.waitForLoadState()
  const whole = page.getByLabel(label, { exact: true })
  return ((await whole.count()) > 0 ? whole : page.getByLabel(beginning(label))).first()
}

/**
 * A button, or else a link, that begins with the words: readers may be told more ("Godtag post 3"). Not the unseen button that
 * takes the Enter key.
 */
async function pressable(page: Page, name: string): Promise<Locator> {
  const seen = (role: 'button' | 'link') =>
    page
      .getByRole(role, { name: beginning(name) })
      .and(page.locator(':not([tabindex="-1"])'))
      .filter({ visible: true })
      .first()
  await page.waitForLoadState()
  return (await seen('button').count()) > 0 ? seen('button') : seen('link')
}

const MOST = 200

async function pressAll(page: Page, name: string): Promise<void> {
  for (let left = MOST; left > 0; left--) {
    const next = await pressable(page, name)
    if ((await next.count()) === 0) return
    await next.click()
  }
  expect.fail(`»${name}« was pressed ${MOST} times, and there are still more`)
}
