import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/documents/reading/coverage.ts'
import { readWithLines } from '../../src/documents/reading/read-document.ts'
import { type Labels, verdictOn } from './labels.ts'

/** Written by hand, each in a form of its own, and labelled before the reader saw them. */
const folder = new URL('unseen/', import.meta.url)
const names = readdirSync(fileURLToPath(folder)).flatMap(name => /^(.*)\.txt$/.exec(name)?.[1] ?? [])

const leastOfOne = 0.9
const leastOfAll = 0.95

const read = async (name: string) => {
  const labels: Labels = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  const reading = await readWithLines(readFileSync(new URL(`${name}.txt`, folder)), { name: `${name}.txt` })
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
  return { ...reading.value, labels }
}

describe('a document in a form nobody made a layout for', () => {
  const shares: number[] = []
  it.each(names)('%s is read as its labels say, and every line is accounted for', async name => {
    const { draft, lines, labels } = await read(name)
    const { share, misses } = verdictOn(labels, draft)
    shares.push(share)
    expect(share, misses.join('\n')).toBeGreaterThanOrEqual(leastOfOne)
    const filled = lines.map(line => line.number)
    expect(coverageOf(draft, filled).left).toEqual([])
  })
  it(`is read right in ${leastOfAll * 100} of 100 answers over all ${names.length} of them`, () => {
    expect(shares.reduce((sum, share) => sum + share, 0) / names.length).toBeGreaterThanOrEqual(leastOfAll)
  })
})
