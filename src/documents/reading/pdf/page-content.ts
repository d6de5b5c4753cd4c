import type { PDFPageProxy } from 'pdfjs-dist'
import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Run } from './run.ts'

type TextItem = { readonly str: string; readonly transform: number[]; readonly width: number; readonly fontName: string }
type MarkItem = { readonly type: string; readonly tag?: string; readonly id?: string }
type Chunk = { readonly items: readonly (TextItem | MarkItem)[] }

/** Where the marked content that the next letters stand in begins and ends: it may be nested. */
class Marks {
  readonly #open: { readonly id: string | null; readonly artifact: boolean }[] = []

  take(item: MarkItem): void {
    if (item.type === 'endMarkedContent') this.#open.pop()
    else this.#open.push({ id: item.id ?? this.id, artifact: this.artifact || item.tag === 'Artifact' })
  }

  get id(): string | null {
    return this.#open.at(-1)?.id ?? null
  }

  get artifact(): boolean {
    return this.#open.at(-1)?.artifact ?? false
  }
}

/** Letters turned more than this (as a sine) run up the margin, and belong to no line. */
const mostTurned = 0.2

/** A run before it is known how its font is set. */
export type PlainRun = Omit<Run, 'bold'>

const toRun = (item: TextItem, view: number[], marks: Marks): PlainRun | undefined => {
  if (item.str.trim() === '') return undefined
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(view, item.transform) as number[]
  const along = Math.hypot(a, b)
  if (along === 0 || Math.abs(b) > along * mostTurned) return undefined
  return {
    text: item.str,
    left: x,
    right: x + item.width,
    base: y,
    size: Math.hypot(c, d),
    font: item.fontName,
    mark: marks.id,
    artifact: marks.artifact,
  }
}

/**
 * The text of a page as it was set, or undefined where it holds more letters than any page has: it is read piece by piece,
 * so that a page of a million is left after the first ones.
 */
export const readRuns = async (page: PDFPageProxy, mostLetters: number): Promise<readonly PlainRun[] | undefined> => {
  const view = page.getViewport({ scale: 1 }).transform as number[]
  const reader = page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }).getReader()
  const marks = new Marks()
  const runs: PlainRun[] = []
  let letters = 0
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Chunk }
    if (done || !value) return runs
    for (const item of value.items) {
      if (!('str' in item)) {
        marks.take(item)
        continue
      }
      letters += item.str.length
      const run = toRun(item, view, marks)
      if (run) runs.push(run)
    }
    if (letters > mostLetters) {
      await reader.cancel(new Error('more letters than a page has'))
      return undefined
    }
  }
}
