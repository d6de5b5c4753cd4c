import { coverageOf } from '../../../src/documents/reading/coverage.ts'
import { type Reading, readWithLines } from '../../../src/documents/reading/read-document.ts'
import { type Answer, compare } from '../compare.ts'
import { danish } from './danish.ts'
import { layouts } from './layouts.ts'
import { norwegian } from './norwegian.ts'
import { seeded } from './random.ts'
import { swedish } from './swedish.ts'
import { makePlan } from './truth.ts'
import type { Weather } from './weather.ts'

export const languages = { Danish: danish, Norwegian: norwegian, Swedish: swedish } as const

/** How often one form in one language was read right, over several documents of it. */
export type Score = {
  readonly answers: readonly Answer[]
  readonly share: number
  readonly misses: readonly string[]
  readonly left: readonly number[]
}

const read = async (text: string): Promise<Reading> => {
  const reading = await readWithLines(Buffer.from(text), { name: 'made-up.txt' })
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
  return reading.value
}

/** Makes documents of one form, reads them, and compares with what they were made from. */
export const scoreOf = async (
  name: string,
  language: keyof typeof languages,
  seeds: readonly number[],
  weather: Weather = printed => printed,
): Promise<Score> => {
  const layout = layouts[name]
  if (!layout) throw new Error(`no layout ${name}`)
  const misses: string[] = []
  const left: number[] = []
  const answers: Answer[] = []
  let right = 0
  let wanted = 0
  for (const seed of seeds) {
    const random = seeded(seed)
    const plan = makePlan(random, languages[language])
    const printed = weather(layout(plan, random), random)
    const { draft, lines } = await read(printed.text)
    const verdict = compare(plan, printed, draft)
    answers.push(...verdict.answers)
    right += verdict.right
    wanted += verdict.wanted
    misses.push(...verdict.misses.map(miss => `seed ${seed}: ${miss}`))
    left.push(
      ...coverageOf(
        draft,
        lines.map(line => line.number),
      ).left,
    )
  }
  return { answers, share: right / wanted, misses, left }
}
