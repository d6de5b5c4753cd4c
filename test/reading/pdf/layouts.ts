import type { Shown } from '../made-up/layout.ts'
import type { LabelName } from '../made-up/phrases.ts'
import type { Random } from '../made-up/random.ts'
import type { TrueInitiative, TruePlan } from '../made-up/truth.ts'
import { type Paper, Typesetter } from './typeset.ts'

/** A made-up document on paper, and which of its initiatives' fields it shows. */
export type OnPaper = { readonly setter: Typesetter; readonly shows: readonly Shown[] }
export type PaperLayout = (plan: TruePlan, random: Random) => OnPaper

type Words = (name: LabelName) => string

const wording = (plan: TruePlan, random: Random): Words => {
  const chosen = new Map<LabelName, string>()
  return name => {
    const word = chosen.get(name) ?? random.pick(plan.phrases.labels[name])
    chosen.set(name, word)
    return word
  }
}

const begin = (plan: TruePlan, random: Random, paper: Partial<Paper> = {}, spaced = 0): Typesetter => {
  const setter = new Typesetter({ head: `${plan.title} · ${plan.phrases.authority}`, ...paper })
  setter.banner(plan.title, 22, spaced).paragraph(plan.phrases.authority)
  return setter.heading(random.pick(plan.phrases.introduction), 1, spaced / 2).paragraph(plan.phrases.introText)
}

/** A plan from a word processor: numbered headings, a paragraph, facts after their labels. */
export const wordPlan: PaperLayout = (plan, random) => {
  const word = wording(plan, random)
  const setter = begin(plan, random)
  plan.goals.forEach((goal, g) => {
    setter.heading(`${g + 1}. ${goal.title}`, 1).paragraph(plan.phrases.introText)
    goal.initiatives.forEach((each, i) => {
      setter
        .starting()
        .heading(`${g + 1}.${i + 1} ${each.title}`, 2)
        .paragraph(each.text)
      setter.paragraph(`${word('responsible')}: ${each.responsible.join(', ')}`)
      setter.paragraph(`${word('timeframe')}: ${each.time.words}`).paragraph(`${word('funding')}: ${each.money.words}`)
    })
  })
  return { setter, shows: ['title', 'text', 'responsible', 'time', 'money', 'goal', 'goals'] }
}

/** Sheets whose labels stand in bold above what they name. */
export const boldLabels: PaperLayout = (plan, random) => {
  const word = wording(plan, random)
  const setter = begin(plan, random, { hyphens: true })
  const field = (name: LabelName, text: string) => setter.paragraph(word(name), { bold: true, size: 10.01 }).paragraph(text)
  plan.goals.forEach((goal, g) => {
    setter.heading(`${g + 1}. ${goal.title}`, 1)
    goal.initiatives.forEach((each, i) => {
      setter.starting().heading(`${g + 1}.${i + 1} ${each.title}`, 2)
      field('targetGroup', each.targetGroup)
      field('description', each.text)
      field('responsible', each.responsible.join(` ${plan.phrases.and} `))
      field('timeframe', each.time.words)
    })
  })
  return { setter, shows: ['title', 'text', 'responsible', 'time', 'targetGroup', 'goal', 'goals'] }
}

/** A policy in two columns with letter-spaced headings: priorities with their owners in brackets. */
export const twoColumns: PaperLayout = (plan, random) => {
  const setter = begin(plan, random, { columns: 2, hyphens: true }, 2.5)
  plan.goals.forEach((goal, g) => {
    setter
      .heading(`${g + 1}. ${goal.title}`, 2, 1.4)
      .paragraph(plan.phrases.introText)
      .paragraph(plan.phrases.prioritiesLead)
    const texts = goal.priorities.map(each => `${each.text} (${each.responsible.join(', ')})`)
    setter.bullets(texts, '•', () => undefined)
  })
  return { setter, shows: ['goals', 'priorities'] }
}

/** Initiatives in two columns: a small heading, a paragraph, its owner. */
export const columnSheets: PaperLayout = (plan, random) => {
  const word = wording(plan, random)
  const setter = begin(plan, random, { columns: 2, size: 9.5 })
  plan.goals.forEach((goal, g) => {
    setter.heading(`${g + 1}. ${goal.title}`, 1)
    for (const each of goal.initiatives) {
      setter.starting().heading(each.title, 3).paragraph(each.text)
      setter.paragraph(`${word('responsible')}: ${each.responsible.join(', ')}`).paragraph(`${word('timeframe')}: ${each.time.words}`)
    }
  })
  return { setter, shows: ['title', 'text', 'responsible', 'time', 'goal', 'goals'] }
}

const tableOf =
  (ruled: boolean, repeat: number): PaperLayout =>
  (plan, random) => {
    const word = wording(plan, random)
    const setter = begin(plan, random, { width: 842, height: 595 })
    const columns: readonly LabelName[] = ['title', 'description', 'responsible', 'timeframe', 'funding']
    plan.goals.forEach((goal, g) => {
      setter.heading(`${g + 1}. ${goal.title}`, 1)
      const rows = goal.initiatives.map((each: TrueInitiative) => [
        each.title,
        Array.from({ length: repeat }, () => each.text).join(' '),
        each.responsible.join(', '),
        each.time.words,
        each.money.words,
      ])
      setter.table(columns.map(word), rows, [0.2, 0.35, 0.19, 0.1, 0.16], ruled, () => setter.starting())
    })
    return { setter, shows: ['title', 'text', 'responsible', 'time', 'money', 'goal', 'goals'] }
  }

/** Tables with every cell drawn, over several pages. */
export const ruledTable = tableOf(true, 2)
/** Tables with nothing but space between their cells. */
export const openTable = tableOf(false, 1)

/** Each initiative is a table of two columns: labels, and what they name. */
export const factTables =
  (ruled: boolean): PaperLayout =>
  (plan, random) => {
    const word = wording(plan, random)
    const setter = begin(plan, random)
    plan.goals.forEach((goal, g) => {
      setter.heading(`${g + 1}. ${goal.title}`, 1)
      goal.initiatives.forEach((each, i) => {
        setter.starting().heading(`${g + 1}.${i + 1} ${each.title}`, 2)
        const rows = [
          [word('description'), each.text],
          [word('targetGroup'), each.targetGroup],
          [word('responsible'), each.responsible.join(', ')],
          [word('timeframe'), each.time.words],
          [word('funding'), each.money.words],
        ]
        setter.table([], rows, [0.28, 0.72], ruled, () => undefined)
      })
    })
    return { setter, shows: ['title', 'text', 'responsible', 'time', 'money', 'targetGroup', 'goal', 'goals'] }
  }

/** Slides: a goal on each, bullets under the unit that owns them. */
export const slides: PaperLayout = (plan, random) => {
  const heading = random.pick(plan.phrases.initiativesHeading)
  const setter = new Typesetter({ width: 720, height: 405, size: 12, head: plan.phrases.authority })
  setter.banner(plan.title, 30).paragraph(plan.phrases.authority)
  plan.goals.forEach((goal, g) => {
    setter
      .page()
      .heading(`${g + 1}. ${goal.title}`, 1)
      .paragraph(heading, { bold: true })
    for (const each of goal.initiatives) {
      setter.paragraph(each.responsible.join(', '), { bold: true })
      setter.bullets([each.text], '•', () => setter.starting())
    }
  })
  return { setter, shows: ['text', 'responsible', 'goal', 'goals'] }
}

/** Bullets with their owners in brackets, lists that run over pages. */
export const bulletPlan: PaperLayout = (plan, random) => {
  const setter = begin(plan, random, { hyphens: true, size: 11 })
  plan.goals.forEach((goal, g) => {
    setter
      .heading(`${g + 1}. ${goal.title}`, 1)
      .paragraph(plan.phrases.introText)
      .heading(random.pick(plan.phrases.initiativesHeading), 3)
    const texts = goal.initiatives.map(each => `${each.title}: ${each.text.replace(/\.$/, '')} (${each.responsible.join(', ')})`)
    setter.bullets(texts, random.pick(['•', '–', '§']).replace('§', '\u00b7'), () => setter.starting())
  })
  return { setter, shows: ['title', 'responsible', 'goal', 'goals'] }
}

export const paperLayouts: Readonly<Record<string, PaperLayout>> = {
  wordPlan,
  boldLabels,
  twoColumns,
  columnSheets,
  ruledTable,
  openTable,
  ruledFacts: factTables(true),
  openFacts: factTables(false),
  slides,
  bulletPlan,
}
