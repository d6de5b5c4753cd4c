import type { Random } from '../made-up/random.ts'
import type { TrueInitiative, TruePlan } from '../made-up/truth.ts'
import { type RichLayout, richDocument, richFront } from './layouts.ts'
import type { RichBlock, RichCell, RichRow } from './rich.ts'
import { type TableWords, tableWords } from './table-words.ts'

const owners = (each: TrueInitiative): string => each.responsible.join(', ')
const cell = (text: string): RichCell => ({ text })

const words = (plan: TruePlan, random: Random) => {
  const all = tableWords(plan.phrases)
  const pick = (name: Exclude<keyof TableWords, 'aims' | 'start' | 'end' | 'begun' | 'measured'>): string => random.pick(all[name])
  return { all, pick }
}

/** The plan with its goals as they are printed, for what is compared with the draft. */
const withGoals = (plan: TruePlan, title: (goal: string) => string): TruePlan => ({
  ...plan,
  goals: plan.goals.map(goal => ({ ...goal, title: title(goal.title) })),
})

/** The goal is the first cell, and reaches down over its initiatives. */
const rowsOfGoal = (
  goal: RichCell,
  initiatives: readonly TrueInitiative[],
  cells: (each: TrueInitiative) => readonly RichCell[],
): RichRow[] =>
  initiatives.map((each, at) => {
    const [name, ...others] = cells(each)
    const own = [{ ...(name ?? { text: '' }), starts: true }, ...others]
    return { cells: at === 0 ? [{ ...goal, down: initiatives.length }, ...own] : own }
  })

/** Goals only in a column, each a sentence over all its rows: the whole plan is one table. */
const goalColumn: RichLayout = (plan, random) => {
  const { all, pick } = words(plan, random)
  const head = [pick('goal'), pick('activity'), pick('success'), pick('owner'), pick('time'), pick('money')]
  const rows = plan.goals.flatMap(goal =>
    rowsOfGoal(cell(all.aims(goal.title)), goal.initiatives, each =>
      [each.title, all.measured, owners(each), each.time.words, each.money.words].map(cell),
    ),
  )
  const blocks: RichBlock[] = [...richFront(plan, random), { kind: 'table', rows: [{ cells: head.map(cell) }, ...rows] }]
  return {
    document: richDocument(plan, blocks),
    plan: withGoals(plan, all.aims),
    shows: ['title', 'responsible', 'time', 'money', 'goals'],
  }
}

/** The same with numbers in a column of their own, under a head of two rows. */
const twoHeads: RichLayout = (plan, random) => {
  const { all, pick } = words(plan, random)
  const top = [pick('goal'), pick('activity'), pick('owner')].map(text => ({ text, down: 2 }))
  const time = { text: pick('time'), span: 2 }
  const rows = plan.goals.flatMap((goal, g) =>
    rowsOfGoal(cell(`${g + 1}. ${goal.title}`), goal.initiatives, each =>
      [each.title, owners(each), each.time.from ?? each.time.words, each.time.to ?? '', each.money.words].map(cell),
    ),
  )
  const heads: RichRow[] = [{ cells: [...top, time, { text: pick('money'), down: 2 }] }, { cells: [cell(all.start), cell(all.end)] }]
  const blocks: RichBlock[] = [...richFront(plan, random), { kind: 'table', rows: [...heads, ...rows] }]
  return { document: richDocument(plan, blocks), shows: ['title', 'responsible', 'time', 'money', 'goal', 'goals'] }
}

/** A theme as wide as the table above its rows, without a number; the table is cut in two, and its head is not printed again. */
const themeRows: RichLayout = (plan, random) => {
  const { all, pick } = words(plan, random)
  const head: RichRow = { cells: [pick('activity'), pick('owner'), pick('time'), pick('status'), pick('success')].map(cell) }
  const rows = plan.goals.map((goal): RichRow[] => [
    { cells: [{ text: goal.title, span: 5 }] },
    ...goal.initiatives.map(each => ({
      starts: true,
      cells: [each.title, owners(each), each.time.words, all.begun, all.measured].map(cell),
    })),
  ])
  const blocks: RichBlock[] = [
    ...richFront(plan, random),
    { kind: 'table', rows: [head, ...rows.slice(0, 2).flat()] },
    { kind: 'table', rows: rows.slice(2).flat() },
  ]
  return { document: richDocument(plan, blocks), shows: ['title', 'responsible', 'time', 'goals'] }
}

/** A theme in the first column, printed on each row, and what is done in words in another. */
const themeColumn: RichLayout = (plan, random) => {
  const { all, pick } = words(plan, random)
  const head: RichRow = { cells: [pick('theme'), pick('activity'), pick('owner'), pick('time'), pick('status')].map(cell) }
  const rows = plan.goals.flatMap((goal, g) =>
    goal.initiatives.map((each): RichRow => {
      const [theme, name, ...others] = [`${g + 1}. ${goal.title}`, each.title, owners(each), each.time.words, all.begun].map(cell)
      return { cells: [theme ?? cell(''), { ...(name ?? cell('')), starts: true }, ...others] }
    }),
  )
  const blocks: RichBlock[] = [...richFront(plan, random), { kind: 'table', rows: [head, ...rows] }]
  return { document: richDocument(plan, blocks), shows: ['title', 'responsible', 'time', 'goal', 'goals'] }
}

/** Each goal has a table of its own, with the goal as a cell down its side. */
const tableOfEach: RichLayout = (plan, random) => {
  const { all, pick } = words(plan, random)
  const head: RichRow = { cells: [pick('goal'), pick('activity'), pick('owner'), pick('time'), pick('money')].map(cell) }
  const tables = plan.goals.map(
    (goal): RichBlock => ({
      kind: 'table',
      rows: [
        head,
        ...rowsOfGoal(cell(all.aims(goal.title)), goal.initiatives, each =>
          [each.title, owners(each), each.time.words, each.money.words].map(cell),
        ),
      ],
    }),
  )
  return {
    document: richDocument(plan, [...richFront(plan, random), ...tables]),
    plan: withGoals(plan, all.aims),
    shows: ['title', 'responsible', 'time', 'money', 'goals'],
  }
}

export const tableLayouts: Readonly<Record<string, RichLayout>> = { goalColumn, twoHeads, themeRows, themeColumn, tableOfEach }
