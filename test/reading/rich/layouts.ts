import type { Shown } from '../made-up/layout.ts'
import type { LabelName } from '../made-up/phrases.ts'
import type { Random } from '../made-up/random.ts'
import type { TrueInitiative, TruePlan } from '../made-up/truth.ts'
import type { RichBlock, RichDocument, RichRow } from './rich.ts'

export type RichPrinted = {
  readonly document: RichDocument
  readonly shows: readonly Shown[]
  /** What is printed, where it is not what the plan says. */
  readonly plan?: TruePlan
}
export type RichLayout = (plan: TruePlan, random: Random) => RichPrinted

type Words = Readonly<Record<LabelName, string>>

const wording = (plan: TruePlan, random: Random): Words => {
  const { labels } = plan.phrases
  return Object.fromEntries((Object.keys(labels) as LabelName[]).map(name => [name, random.pick(labels[name])])) as Words
}

export const richFront = (plan: TruePlan, random: Random): RichBlock[] => [
  { kind: 'heading', level: 1, text: plan.title },
  { kind: 'text', text: plan.phrases.authority },
  { kind: 'heading', level: 2, text: random.pick(plan.phrases.introduction) },
  { kind: 'text', text: plan.phrases.introText },
]

export const richDocument = (plan: TruePlan, blocks: readonly RichBlock[]): RichDocument => ({
  blocks,
  head: plan.phrases.authority,
  foot: `${plan.phrases.planWord} · ${plan.phrases.pageWord}`,
})

const owners = (each: TrueInitiative): string => each.responsible.join(', ')

const text = (words: string): RichBlock => ({ kind: 'text', text: words })

const all: readonly Shown[] = ['title', 'text', 'responsible', 'time', 'money', 'targetGroup', 'goal', 'goals']
const without = (...left: readonly Shown[]): readonly Shown[] => all.filter(each => !left.includes(each))

/** Numbered headings from the word processor's own numbering, each label a paragraph of its own. */
const sheets: RichLayout = (plan, random) => {
  const words = wording(plan, random)
  const blocks = plan.goals.flatMap((goal): RichBlock[] => [
    { kind: 'heading', level: 1, text: goal.title, numbered: true },
    ...goal.initiatives.flatMap((each): RichBlock[] => [
      { kind: 'heading', level: 2, text: each.title, numbered: true, starts: true },
      ...[words.targetGroup, each.targetGroup, words.description, each.text, words.responsible, owners(each)].map(text),
      ...[words.timeframe, each.time.words, words.funding, each.money.words].map(text),
    ]),
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: all }
}

/** Headings without numbers, labels before a colon. */
const colons: RichLayout = (plan, random) => {
  const words = wording(plan, random)
  const word = random.pick(plan.phrases.goalWord)
  const blocks = plan.goals.flatMap((goal, at): RichBlock[] => [
    { kind: 'heading', level: 2, text: `${word} ${at + 1}: ${goal.title}` },
    ...goal.initiatives.flatMap((each): RichBlock[] => [
      { kind: 'heading', level: 3, text: each.title, starts: true },
      text(`${words.description}: ${each.text}`),
      text(`${words.targetGroup}: ${each.targetGroup}`),
      text(`${words.responsible}: ${owners(each)}`),
      text(`${words.timeframe}: ${each.time.words}`),
      text(`${words.funding}: ${each.money.words}`),
    ]),
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: all }
}

/** A form for each initiative: a table of two columns, labels on the left. */
const forms: RichLayout = (plan, random) => {
  const words = wording(plan, random)
  const form = (each: TrueInitiative): RichRow[] =>
    (
      [
        [words.targetGroup, each.targetGroup],
        [words.description, each.text],
        [words.responsible, owners(each)],
        [words.timeframe, each.time.words],
        [words.funding, each.money.words],
      ] as const
    ).map(([label, value]) => ({ cells: [{ text: label }, { text: value }] }))
  const blocks = plan.goals.flatMap((goal): RichBlock[] => [
    { kind: 'heading', level: 1, text: goal.title, numbered: true },
    ...goal.initiatives.flatMap((each): RichBlock[] => [
      { kind: 'heading', level: 2, text: each.title, numbered: true, starts: true },
      { kind: 'table', rows: form(each) },
    ]),
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: all }
}

const head = (words: Words): RichRow => ({
  cells: [words.title, words.description, words.responsible, words.timeframe, words.funding].map(label => ({ text: label })),
})

/** One table under each goal. */
const tables: RichLayout = (plan, random) => {
  const words = wording(plan, random)
  const blocks = plan.goals.flatMap((goal): RichBlock[] => [
    { kind: 'heading', level: 1, text: goal.title, numbered: true },
    text(plan.phrases.introText),
    {
      kind: 'table',
      rows: [
        head(words),
        ...goal.initiatives.map(each => ({
          starts: true,
          cells: [each.title, each.text, owners(each), each.time.words, each.money.words].map(cell => ({ text: cell })),
        })),
      ],
    },
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: without('targetGroup') }
}

/** One table for the whole plan: a row over its whole width for each goal, one owner over several rows, two paragraphs in a cell. */
const mergedTable: RichLayout = (plan, random) => {
  const words = wording(plan, random)
  const rows = plan.goals.flatMap((goal, at): RichRow[] => [
    { cells: [{ text: `${at + 1}. ${goal.title}`, span: 5 }] },
    ...goal.initiatives.map((each, index): RichRow => {
      const [first = '', ...rest] = each.text.split(/(?<=\.) /)
      const cells = [
        { text: each.title },
        { text: [first, rest.join(' ')].filter(part => part !== '') },
        { text: goal.initiatives[0] ? owners(goal.initiatives[0]) : '', down: goal.initiatives.length },
        { text: each.time.words },
        { text: each.money.words },
      ]
      return { starts: true, cells: index === 0 ? cells : cells.filter((_, column) => column !== 2) }
    }),
  ])
  const blocks: RichBlock[] = [{ kind: 'table', rows: [head(words), ...rows] }]
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: without('targetGroup', 'responsible') }
}

/** Bullets under the units that own them, as slides have them. */
const unitBullets: RichLayout = (plan, random) => {
  const heading = random.pick(plan.phrases.initiativesHeading)
  const blocks = plan.goals.flatMap((goal): RichBlock[] => [
    { kind: 'heading', level: 1, text: goal.title, numbered: true },
    text(plan.phrases.prioritiesLead),
    ...goal.priorities.map((each): RichBlock => ({ kind: 'bullet', text: `${each.text} (${each.responsible.join(', ')})` })),
    { kind: 'heading', level: 2, text: heading },
    ...goal.initiatives.flatMap((each): RichBlock[] => [text(owners(each)), { kind: 'bullet', text: each.text, starts: true }]),
  ])
  return {
    document: richDocument(plan, [...richFront(plan, random), ...blocks]),
    shows: ['text', 'responsible', 'goal', 'goals', 'priorities'],
  }
}

/** A heading, its owner beneath, paragraphs. */
const owned: RichLayout = (plan, random) => {
  const blocks = plan.goals.flatMap((goal): RichBlock[] => [
    { kind: 'heading', level: 1, text: goal.title, numbered: true },
    text(plan.phrases.introText),
    ...goal.initiatives.flatMap((each): RichBlock[] => [
      { kind: 'heading', level: 3, text: each.title, starts: true },
      text(each.responsible.join('/')),
      ...each.text.split(/(?<=\.) /).map(text),
    ]),
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: ['title', 'text', 'responsible', 'goal', 'goals'] }
}

/** Themes without numbers, a heading that announces initiatives, and a heading for each of them. */
const themes: RichLayout = (plan, random) => {
  const heading = random.pick(plan.phrases.initiativesHeading)
  const blocks = plan.goals.flatMap((goal): RichBlock[] => [
    { kind: 'heading', level: 2, text: goal.title },
    text(plan.phrases.introText),
    { kind: 'heading', level: 3, text: heading },
    ...goal.initiatives.flatMap((each): RichBlock[] => [{ kind: 'heading', level: 4, text: each.title, starts: true }, text(each.text)]),
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: ['title', 'text', 'goals'] }
}

/** "Indsats 3: …" as heading, the facts at the foot. */
const named: RichLayout = (plan, random) => {
  const words = wording(plan, random)
  const word = random.pick(plan.phrases.initiativeWord)
  const goalWord = random.pick(plan.phrases.goalWord)
  let number = 0
  const blocks = plan.goals.flatMap((goal, at): RichBlock[] => [
    { kind: 'heading', level: 2, text: `${goalWord} ${at + 1}: ${goal.title}` },
    ...goal.initiatives.flatMap((each): RichBlock[] => [
      { kind: 'heading', level: 3, text: `${word} ${++number}: ${each.title}`, starts: true },
      text(each.text),
      text(`${words.responsible}: ${owners(each)}`),
      text(`${words.timeframe}: ${each.time.words}`),
    ]),
  ])
  return { document: richDocument(plan, [...richFront(plan, random), ...blocks]), shows: ['text', 'responsible', 'time', 'goal', 'goals'] }
}

export const richLayouts: Readonly<Record<string, RichLayout>> = {
  sheets,
  colons,
  forms,
  tables,
  mergedTable,
  unitBullets,
  owned,
  themes,
  named,
}
