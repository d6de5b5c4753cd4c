import type { Page } from './page.ts'
import type { LabelName } from './phrases.ts'
import type { Random } from './random.ts'
import type { TrueInitiative, TruePlan } from './truth.ts'

export type Shown =
  | 'title'
  | 'text'
  | 'responsible'
  | 'time'
  | 'money'
  | 'targetGroup'
  | 'goal'
  | 'goals'
  | 'goal titles'
  | 'priorities'
  | 'plainUnit'
  | 'remarks'
  | 'figures'
  | 'articles'
  | 'parent'

/** A made-up document: its text, where its initiatives begin, and which of their fields it shows. */
export type Printed = {
  readonly text: string
  readonly starts: readonly number[]
  readonly shows: readonly Shown[]
  /** The number each goal is printed with, where it is not its place in the plan. */
  readonly goalNumbers?: readonly string[]
  /** Who is printed as owner, where it is not who the plan says; by initiative. */
  readonly owners?: readonly (readonly string[])[]
  /** Priorities without anyone who answers for them. */
  readonly namesNobody?: boolean
  /** The heading each initiative stands under. */
  readonly parents?: readonly (string | null)[]
}

export type Layout = (plan: TruePlan, random: Random) => Printed

export type Words = Readonly<Record<LabelName, string>>

/** One wording for each label, the same all through a document, as in real ones. */
export const wording = (plan: TruePlan, random: Random): Words => {
  const { labels } = plan.phrases
  const entries = (Object.keys(labels) as LabelName[]).map(name => [name, random.pick(labels[name])] as const)
  return Object.fromEntries(entries) as Record<LabelName, string>
}

export const front = (page: Page, plan: TruePlan, random: Random): void => {
  page.line(plan.title).blank().line(plan.phrases.authority).blank(2)
  page.line(random.pick(plan.phrases.introduction)).blank().paragraph(plan.phrases.introText).blank(2)
}

export const owners = (each: TrueInitiative, plan: TruePlan, random: Random): string =>
  each.responsible.join(random.pick([', ', ` ${plan.phrases.and} `]))

/** What most sheets print. */
export const all: readonly Shown[] = ['title', 'text', 'responsible', 'time', 'money', 'targetGroup', 'goal', 'goals']

export const done = (page: Page, shows: readonly Shown[], more: Omit<Printed, 'text' | 'starts' | 'shows'> = {}): Printed => ({
  text: page.text(),
  starts: page.starts,
  shows,
  ...more,
})
