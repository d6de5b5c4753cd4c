import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../src/documents/reading/coverage.ts'
import { type Reading, readWithLines } from '../../src/documents/reading/read-document.ts'

/** The documents and their labels are not ours to keep here; they lie beside the repository where there are any. */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const documents = join(shared, 'documents')
const scorer = join(shared, 'import', 'score.mjs')
const present = existsSync(documents) && existsSync(scorer)

const fileOf = (number: string): string => readdirSync(documents).find(name => name.startsWith(number)) ?? ''

const read = async (number: string): Promise<Reading> => {
  const name = fileOf(number)
  const reading = await readWithLines(readFileSync(join(documents, name)), { name })
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
  return reading.value
}

const overallScore = async (number: string): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'tovholder-reading-'))
  try {
    const draft = join(folder, 'draft.json')
    writeFileSync(draft, JSON.stringify((await read(number)).draft))
    const scored = spawnSync(process.execPath, [scorer, join(shared, 'import', 'labels', `${number}.json`), draft, '--json'], {
      encoding: 'utf8',
    })
    return Number(JSON.parse(scored.stdout).overall)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (present) {
  describe('the real documents beside the repository', () => {
    it.each([
      ['000', 0.98],
      ['001', 0.98],
      ['004', 0.98],
    ])('%s is read as its hand-made labels say, to at least %d', async (number, least) => {
      expect(await overallScore(number)).toBeGreaterThanOrEqual(least)
    })
    it.each(['000', '001', '002', '003', '004'])('%s: at least 99.5 per cent of its lines are accounted for', async number => {
      const { draft, lines } = await read(number)
      const filled = lines.map(line => line.number)
      expect(coverageOf(draft, filled).share).toBeGreaterThanOrEqual(0.995)
    })
    it('the national report gives its nine focus areas with their articles, and about a hundred initiatives', async () => {
      const { draft } = await read('003')
      expect(draft.goals.map(goal => goal.number)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10'])
      expect(draft.goals.find(goal => goal.number === '4')?.crpdArticles).toEqual([9, 11])
      expect(draft.initiatives.length).toBeGreaterThan(90)
      expect(draft.initiatives.length).toBeLessThan(115)
      expect(draft.initiatives.filter(each => each.responsible.length > 0).length).toBeGreaterThanOrEqual(draft.initiatives.length - 1)
      expect(draft.initiatives.filter(each => each.duplicateOf !== null)).toHaveLength(2)
    })
  })
} else {
  describe('the real documents are MISSING: nothing was measured on them', () => {
    it('says so, and passes only because there is nothing to read', () => {
      console.warn(`No documents in ${documents}: the reader's scores on real documents were NOT checked.`)
      expect(present).toBe(false)
    })
  })
}
