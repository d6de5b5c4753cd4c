import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/documents/reading/coverage.ts'
import { defaultLimits } from '../../../src/documents/reading/limits.ts'
import type { RawLine } from '../../../src/documents/reading/line.ts'
import { readPdf } from '../../../src/documents/reading/pdf/read-pdf.ts'
import { readLines } from '../../../src/documents/reading/read-document.ts'
import { compare } from '../compare.ts'
import { danish } from '../made-up/danish.ts'
import { norwegian } from '../made-up/norwegian.ts'
import type { Phrases } from '../made-up/phrases.ts'
import { seeded } from '../made-up/random.ts'
import { swedish } from '../made-up/swedish.ts'
import { makePlan } from '../made-up/truth.ts'
import { type PaperLayout, paperLayouts } from './layouts.ts'
import type { Place } from './typeset.ts'

const seeds = Array.from({ length: 3 }, (_, at) => 7919 * (at + 1))

/** The line of the draft that stands where an initiative was set. */
const lineAt = (lines: readonly RawLine[], { page, x, y }: Place): number =>
  lines.find(line => line.page === page && Math.abs((line.y ?? 0) - y) < 4 && (line.x ?? 0) < x + 2 && (line.x ?? 0) > x - 40)?.number ?? 0

const readOne = async (layout: PaperLayout, phrases: Phrases, seed: number, tagged: boolean) => {
  const random = seeded(seed)
  const plan = makePlan(random, phrases)
  const { setter, shows } = layout(plan, random)
  const read = await readPdf(setter.done(tagged), defaultLimits)
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusals)}`)
  const { lines } = read.value
  const { draft, lines: filled } = readLines(lines, { name: 'plan.pdf' })
  const verdict = compare(plan, { text: '', starts: setter.starts.map(start => lineAt(lines, start)), shows }, draft)
  return {
    ...verdict,
    left: coverageOf(
      draft,
      filled.map(line => line.number),
    ).left,
  }
}

describe.each([
  ['Danish', danish],
  ['Norwegian', norwegian],
  ['Swedish', swedish],
] as const)('a made-up %s PDF', (_, phrases) => {
  describe.each([
    ['tagged', true],
    ['without tags', false],
  ] as const)('%s', (_, tagged) => {
    it.each(Object.entries(paperLayouts))('as %s is read as it was meant, and every line is accounted for', async (_, layout) => {
      let right = 0
      let wanted = 0
      const misses: string[] = []
      for (const seed of seeds) {
        const one = await readOne(layout, phrases, seed, tagged)
        right += one.right
        wanted += one.wanted
        misses.push(...one.misses.map(miss => `seed ${seed}: ${miss}`))
        expect(one.left).toEqual([])
      }
      // Where the last column holds two lines, nothing tells them from the end of the lines beside them.
      expect(right / wanted, misses.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.94)
    })
  })
})
