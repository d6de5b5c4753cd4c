import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/documents/reading/coverage.ts'
import { readWithLines } from '../../src/documents/reading/read-document.ts'
import { compare } from './compare.ts'
import { danish } from './made-up/danish.ts'
import { norwegian } from './made-up/norwegian.ts'
import { seeded } from './made-up/random.ts'
import { swedish } from './made-up/swedish.ts'
import { makePlan } from './made-up/truth.ts'
import { richLayouts } from './rich/layouts.ts'
import { startLines, withoutStyles } from './rich/rich.ts'
import { tableLayouts } from './rich/tables.ts'
import { writeDocx } from './rich/write-docx.ts'
import { writeHtml } from './rich/write-html.ts'
import { writeOdt } from './rich/write-odt.ts'

const seeds = [7919, 15838, 23757, 31676]

const languages = [
  ['Danish', danish],
  ['Norwegian', norwegian],
  ['Swedish', swedish],
] as const
const formats = [
  ['DOCX', writeDocx, true],
  ['DOCX without styles', writeDocx, false],
  ['ODT', writeOdt, true],
  ['HTML', writeHtml, true],
] as const

describe.each(languages)('a made-up %s document', (_, phrases) => {
  describe.each(formats)('as %s', (format, write, hasStyles) => {
    it.each(Object.entries({ ...richLayouts, ...tableLayouts }))(
      'in %s is read as it was meant, and every line is accounted for',
      async (__, layout) => {
        const misses: string[] = []
        let right = 0
        let wanted = 0
        for (const seed of seeds) {
          const random = seeded(seed)
          const plan = makePlan(random, phrases)
          const { document: styled, shows, plan: printed = plan } = layout(plan, random)
          const document = hasStyles ? styled : withoutStyles(styled)
          const reading = await readWithLines(await write(document), { name: `plan.${format}` })
          if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
          const { draft, lines } = reading.value
          const verdict = compare(printed, { text: '', starts: startLines(document, lines), shows }, draft)
          right += verdict.right
          wanted += verdict.wanted
          misses.push(...verdict.misses.map(miss => `seed ${seed}: ${miss}`))
          const filled = lines.map(line => line.number)
          expect(coverageOf(draft, filled).left).toEqual([])
        }
        expect(right / wanted, misses.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.98)
      },
    )
  })
})
