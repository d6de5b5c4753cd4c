import type { FundingStatus } from '../../../src/domain/draft.ts'
import type { Phrases } from './phrases.ts'
import { pickSome, type Random } from './random.ts'

/** What a made-up initiative is; layouts print as much of it as they have room for. */
export type TrueInitiative = {
  readonly title: string
  readonly text: string
  readonly responsible: readonly string[]
  readonly targetGroup: string
  readonly time: { readonly words: string; readonly from: string | null; readonly to: string | null; readonly ongoing: boolean }
  readonly money: { readonly words: string; readonly amount: number | null; readonly status: FundingStatus }
}

export type TrueGoal = {
  readonly title: string
  readonly initiatives: readonly TrueInitiative[]
  readonly priorities: readonly { readonly text: string; readonly responsible: readonly string[] }[]
  /** What the council says of it, where a layout prints that. */
  readonly remark: string
  /** Articles of the convention, where a layout names them. */
  readonly articles: readonly number[]
}

export type TrueFigures = readonly { readonly unit: string; readonly actual: number; readonly target: number; readonly pct: number }[]

export type TruePlan = {
  readonly phrases: Phrases
  readonly title: string
  readonly from: number
  readonly to: number
  readonly goals: readonly TrueGoal[]
  readonly figures: TrueFigures
}

const sentence = (random: Random, phrases: Phrases): string =>
  `${random.pick(phrases.subjects)} ${random.pick(phrases.verbs)} ${random.pick(phrases.objects)}.`

const timeOf = (random: Random, phrases: Phrases, start: number): TrueInitiative['time'] => {
  if (random.chance(0.3)) return { words: random.pick(phrases.ongoing), from: null, to: null, ongoing: true }
  const from = start + random.below(2)
  const to = from + 1 + random.below(3)
  const dash = random.pick(['-', ' - ', '–'])
  return { words: `${from}${dash}${to}`, from: String(from), to: String(to), ongoing: false }
}

const moneyOf = (random: Random, phrases: Phrases, start: number): TrueInitiative['money'] => {
  const kind = random.below(3)
  if (kind === 0) return { words: random.pick(phrases.within), amount: null, status: 'within-budget' }
  if (kind === 1) return { words: random.pick(phrases.unfunded), amount: null, status: 'unfunded' }
  const tenths = 5 + random.below(95)
  const printed = `${Math.floor(tenths / 10)},${tenths % 10} ${phrases.money}`
  return { words: phrases.funded(printed, String(start)), amount: tenths * 100_000, status: 'funded' }
}

const initiativeOf = (random: Random, phrases: Phrases, title: string, start: number): TrueInitiative => ({
  title,
  text: `${sentence(random, phrases)} ${sentence(random, phrases)} ${random.pick(phrases.endings)}`,
  responsible: pickSome(random, phrases.units, random.chance(0.3) ? 2 : 1),
  targetGroup: random.pick(phrases.targetGroups),
  time: timeOf(random, phrases, start),
  money: moneyOf(random, phrases, start),
})

/** A plan with three or four goals and two or three initiatives under each, no title twice. */
export const makePlan = (random: Random, phrases: Phrases): TruePlan => {
  const from = 2020 + random.below(6)
  const to = from + 3
  const titles = pickSome(random, phrases.titles, phrases.titles.length)
  const articles = pickSome(random, [5, 8, 9, 19, 24, 25, 27, 30, 31], 8)
  const goals = pickSome(random, phrases.goals, 3 + random.below(2)).map((title, at) => ({
    title,
    remark: phrases.remarks.texts[at % phrases.remarks.texts.length] ?? '',
    articles: articles.slice(2 * at, 2 * at + 2).sort((a, b) => a - b),
    initiatives: Array.from({ length: 2 + random.below(2) }, () => initiativeOf(random, phrases, titles.pop() ?? '', from)),
    priorities: pickSome(random, phrases.objects, 2).map(object => ({
      text: `${random.pick(phrases.verbs).replace(/^./, letter => letter.toUpperCase())} ${object}`,
      responsible: pickSome(random, phrases.units, 1 + random.below(2)),
    })),
  }))
  const figures = pickSome(random, phrases.units, 4).map(unit => {
    const [actual, target] = [10 + random.below(80), 20 + random.below(60)]
    return { unit, actual, target, pct: Math.round((actual / target) * 100) }
  })
  return { phrases, title: `${phrases.policy} ${from}-${to}`, from, to, goals, figures }
}
