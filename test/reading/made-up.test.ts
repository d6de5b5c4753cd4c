import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/documents/reading/coverage.ts'
import { readWithLines } from '../../src/documents/reading/read-document.ts'
import { compare } from './compare.ts'
import { danish } from './made-up/danish.ts'
import { layouts } from './made-up/layouts.ts'
import { norwegian } from './made-up/norwegian.ts'
import { seeded } from './made-up/random.ts'
import { swedish } from './made-up/swedish.ts'
import { makePlan } from './made-up/truth.ts'

const seeds = Array.from({ length: 8 }, (_, at) => 7919 * (at + 1))
const firstGoalOf: Readonly<Record<string, number>> = { ownedSections: 2 }

describe.each([
  ['Danish', danish],
  ['Norwegian', norwegian],
  ['Swedish', swedish],
] as const)('a made-up %s document', (_, phrases) => {
  it.each(Object.entries(layouts))('as %s is read as it was meant, and every line is accounted for', async (name, layout) => {
    const misses: string[] = []
    let right = 0
    let wanted = 0
    for (const seed of seeds) {
      const random = seeded(seed)
      const plan = makePlan(random, phrases)
      const printed = layout(plan, random)
      const reading = await readWithLines(Buffer.from(printed.text), { name: `${name}.txt` })
      if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
      const { draft, lines } = reading.value
      const verdict = compare(plan, printed, draft, firstGoalOf[name])
      right += verdict.right
      wanted += verdict.wanted
      misses.push(...verdict.misses.map(miss => `seed ${seed}: ${miss}`))
      const filled = lines.map(line => line.number)
      expect(coverageOf(draft, filled).left).toEqual([])
    }
    // A reader that gets one facet in fifty wrong is still useful; one that gets a layout wrong falls far below this.
    expect(right / wanted, misses.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.98)
  })
})
