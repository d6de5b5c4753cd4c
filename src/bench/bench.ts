import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuSeconds } from './cpu.ts'
import { type Figure, holds, line } from './figure.ts'
import { cachedPage, firstView, memory } from './pages.ts'
import { pdfSpeed, readingSpeed } from './reading.ts'
import { type Costs, costsAt, growth, SIZES } from './scale.ts'
import { type Running, start } from './tovholder.ts'
import { docxSpeed } from './word-file.ts'

const PAGE = '/havnstad'

/** Measures everything in one run and prints each figure as it comes. Answers those that missed their limit. */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tovholder-bench-'))
  // Where we are root, the server's user must reach it, or the databases would lie outside.
  chmodSync(folder, 0o755)
  const all: Figure[] = []
  const tell = (...figures: readonly Figure[]) => {
    for (const figure of figures) console.log(line(figure))
    all.push(...figures)
  }
  try {
    tell(...(await readingSpeed()))
    tell(await pdfSpeed(), await docxSpeed())
    const cached = await smallInstallation(folder, tell)
    const costs = new Map<number, Costs>()
    for (const size of SIZES) {
      const measured = await costsAt(size, folder)
      costs.set(size, measured.costs)
      tell(...measured.figures)
    }
    const [small, middle, large] = SIZES.map(size => costs.get(size))
    if (middle) tell({ name: 'uncached list of 50 among 10,000 / a cached page', value: middle.list / cached, unit: 'ratio', atMost: 40 })
    if (small && large) tell(...growth(small, large))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return all.filter(figure => !holds(figure))
}

/** A fresh folder with the example, and the same folder again. Answers the CPU cost of a cached page. */
async function smallInstallation(folder: string, tell: (...figures: readonly Figure[]) => void): Promise<number> {
  const data = join(folder, 'data')
  const fresh = await start(data)
  tell(...startOf('a fresh folder, with the example', fresh, 12))
  await fresh.stop()
  const app = await start(data)
  tell(...startOf('existing data', app, 1.5))
  tell(...(await firstView(app, PAGE)))
  const { figures, cached } = await cachedPage(app, PAGE, folder, cpuSeconds)
  tell(...figures, memory('the cached pages', app))
  await app.stop()
  return cached
}

/** The limits are meant for a quiet machine; on a busy one the CPU seconds tell more. */
const startOf = (on: string, { startMs, startCpu }: Running, atMost: number): Figure[] => [
  { name: `start on ${on}`, value: startMs / 1000, unit: 's', atMost },
  { name: `start on ${on}, CPU`, value: startCpu, unit: 's' },
]
