import { type EntryInput, parseEntry } from '../calendar/entry-form.ts'
import { insertEntry } from '../calendar/entry-store.ts'
import { inAuthority } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'
import { unitsById } from '../rounds/asking-store.ts'
import { insertTemplate } from '../rounds/template-store.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'

type Deps = Pick<AppDeps, 'work' | 'newId'>

const MEETING = { every: 'yearly', same: 'date', days: '1', is_public: 'on' }

/** What comes again in Havnstad, from the year on: as the form would take it, so that the example holds nothing the app would refuse. */
const yearOf = (year: number, template: string): readonly Readonly<Record<string, string>>[] => [
  {
    ...MEETING,
    kind: 'council-meeting',
    title: 'Møde i handicaprådet',
    place: 'Rådhuset, sal 2',
    ...QUARTERLY,
    first: firstTuesday(year, 3),
  },
  { ...MEETING, kind: 'hearing', title: 'Høring om næste års plan', first: `${year}-05-03`, days: '28' },
  { ...MEETING, kind: 'meeting', title: 'Tovholderne mødes', every: 'monthly', first: `${year}-01-15`, is_public: '' },
  { ...MEETING, kind: 'round', title: 'Årsstatus', first: `${year}-11-01`, template },
]
const QUARTERLY = { every: 'quarterly', same: 'weekday', starts_at: '9', ends_at: '11.30' }

function firstTuesday(year: number, month: number): string {
  const of = (day: number) => `${year}-${String(month).padStart(2, '0')}-0${day}`
  const day = [1, 2, 3, 4, 5, 6, 7].find(each => new Date(`${of(each)}T00:00:00Z`).getUTCDay() === 2)
  return of(day ?? 1)
}

export const loadYear = (deps: Deps, writer: Writer, year: number): Promise<void> =>
  inAuthority(deps.work, writer.authorityId, async tx => {
    const units = [...(await unitsById(tx, writer.authorityId)).values()].filter(unit => unit.parentId === null).map(unit => unit.id)
    const template = deps.newId()
    await insertTemplate(tx, writer, template, {
      title: 'Årsstatus',
      asks: ['initiative'],
      questionInitiative: 'Hvad er der sket, som borgerne mærker?',
      questionGoal: '',
      instructions: 'Skriv tre til seks sætninger til borgere, ikke til kolleger.',
      leftOut: '',
      leftOutReason: '',
      reminderDays: [-21, -7, 0, 3, 14],
      answerDays: 28,
      approveDays: 7,
      publishDays: 21,
      unitIds: units,
    })
    for (const typed of yearOf(year, template)) await insertEntry(tx, writer, deps.newId(), entryIn(typed))
  })

function entryIn(typed: Readonly<Record<string, string>>): EntryInput {
  const entry = parseEntry(fieldsOf(typed))
  if (!entry.ok) throw new Error(`the example's year is refused: ${entry.refusals.map(({ key }) => key).join(', ')}`)
  return entry.value
}
