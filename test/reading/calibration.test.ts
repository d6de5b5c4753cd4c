import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readWithLines } from '../../src/documents/reading/read-document.ts'
import type { Answer } from './compare.ts'
import { answersAgainst, type Label, type Labels } from './labels.ts'
import { layouts } from './made-up/layouts.ts'
import { languages, scoreOf } from './made-up/score.ts'
import { weathers } from './made-up/weather.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Marked as sure from here on: a person nods at these and looks at the others first. */
const sure = 0.9
const wanted = 0.95
/** Fewer answers than this say nothing of a share. */
const enough = 20

const bands = [
  [0, 0.6],
  [0.6, 0.75],
  [0.75, sure],
  [sure, 1.01],
] as const

const share = (answers: readonly Answer[]): number => answers.filter(each => each.right).length / answers.length

const within = (answers: readonly Answer[], [from, to]: readonly [number, number]): Answer[] =>
  answers.filter(each => each.confidence >= from && each.confidence < to)

const fieldsOf = (answers: readonly Answer[]): Answer['field'][] => [...new Set(answers.map(each => each.field))].sort()

/** What was marked how sure, and how much of it was right: one row for each field. */
const table = (title: string, answers: readonly Answer[]): string => {
  const cell = (some: readonly Answer[]) => (some.length === 0 ? '-' : `${(100 * share(some)).toFixed(1)} % of ${some.length}`).padEnd(18)
  const head = ['', '< 0.6', '0.6-0.75', '0.75-0.9', '>= 0.9'].map(text => text.padEnd(18)).join('')
  const rows = fieldsOf(answers).map(
    field =>
      field.padEnd(18) +
      bands
        .map(band =>
          cell(
            within(
              answers.filter(each => each.field === field),
              band,
            ),
          ),
        )
        .join(''),
  )
  return [title, head, ...rows].join('\n')
}

const expectCalibrated = (answers: readonly Answer[]): void => {
  for (const field of fieldsOf(answers)) {
    const marked = within(
      answers.filter(each => each.field === field),
      [sure, 1.01],
    )
    if (marked.length >= enough) expect(share(marked), `${field}: ${marked.length} marked as sure`).toBeGreaterThanOrEqual(wanted)
  }
}

const madeUp = async (): Promise<Answer[]> => {
  const answers: Answer[] = []
  for (const form of Object.keys(layouts))
    for (const language of Object.keys(languages) as (keyof typeof languages)[])
      for (const weather of [undefined, ...Object.values(weathers).slice(0, 2)])
        answers.push(...(await scoreOf(form, language, [104_729], weather)).answers)
  return answers
}

const handmade = async (): Promise<Answer[]> => {
  const folder = fileURLToPath(new URL('unseen/', import.meta.url))
  const names = readdirSync(folder).flatMap(name => /^(.*)\.txt$/.exec(name)?.[1] ?? [])
  const all = names.map(async name => {
    const reading = await readWithLines(readFileSync(join(folder, `${name}.txt`)), { name })
    if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
    const labels: Labels = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return answersAgainst(labels.initiatives, reading.value.draft.initiatives)
  })
  return (await Promise.all(all)).flat()
}

const labelled = async (number: string): Promise<Answer[]> => {
  const documents = join(shared, 'documents')
  const name = readdirSync(documents).find(each => each.startsWith(number)) ?? ''
  const reading = await readWithLines(readFileSync(join(documents, name)), { name })
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
  const labels = JSON.parse(readFileSync(join(shared, 'import', 'labels', `${number}.json`), 'utf8')) as {
    readonly initiatives: readonly Label[]
  }
  return answersAgainst(labels.initiatives, reading.value.draft.initiatives)
}

describe(`of what is marked at least ${sure} sure, ${wanted * 100} of 100 are right`, () => {
  it('in made-up documents of every form, field by field', async () => {
    const answers = await madeUp()
    console.info(table('Made-up documents', answers))
    expectCalibrated(answers)
  })
  it('in the documents written by hand in forms of their own, field by field', async () => {
    const answers = await handmade()
    console.info(table('Documents in forms of their own', answers))
    expectCalibrated(answers)
  })
  it.runIf(existsSync(join(shared, 'import', 'labels')))('in the labelled documents beside the repository, field by field', async () => {
    const answers = (await Promise.all(['000', '001', '004'].map(labelled))).flat()
    console.info(table('Labelled documents', answers))
    expectCalibrated(answers)
  })
})
