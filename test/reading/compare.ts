import type { Draft, DraftInitiative } from '../../src/domain/draft.ts'
import type { Printed, Shown } from './made-up/layouts.ts'
import type { TrueInitiative, TruePlan } from './made-up/truth.ts'

/** Compared without case, blanks, hyphens and stops, as the labelled documents are. */
export const squeezed = (text: string | null | undefined): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const begins = (a: string | null, b: string, letters: number): boolean => squeezed(a).slice(0, letters) === squeezed(b).slice(0, letters)

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.map(squeezed).sort().join() === b.map(squeezed).sort().join()

type Test = (draft: DraftInitiative, truth: TrueInitiative, goal: number) => boolean

const tests: Readonly<Partial<Record<Shown, Test>>> = {
  title: (draft, truth) => begins(draft.title, truth.title, 50),
  text: (draft, truth) => begins(draft.text, truth.text, 100),
  responsible: (draft, truth) => sameNames(draft.responsible, truth.responsible),
  time: (draft, truth) =>
    (draft.timeframe?.from ?? null) === truth.time.from &&
    (draft.timeframe?.to ?? null) === truth.time.to &&
    (draft.timeframe?.ongoing ?? false) === truth.time.ongoing,
  money: (draft, truth) => draft.fundingStatus === truth.money.status && (draft.funding[0]?.amount ?? null) === truth.money.amount,
  targetGroup: (draft, truth) => squeezed(draft.targetGroup) === squeezed(truth.targetGroup),
  goal: (draft, _, goal) => draft.goal === String(goal),
}

/** What is wrong with a draft, facet by facet: right answers, answers wanted, and the first few misses in words. */
export type Verdict = { right: number; wanted: number; misses: string[] }

export const compare = (plan: TruePlan, printed: Printed, draft: Draft, firstGoal = 1): Verdict => {
  const verdict: Verdict = { right: 0, wanted: 0, misses: [] }
  const check = (facet: string, isRight: boolean, what: () => string) => {
    verdict.wanted++
    if (isRight) verdict.right++
    else verdict.misses.push(`${facet}: ${what()}`)
  }
  const truths =
    printed.starts.length === 0 ? [] : plan.goals.flatMap((goal, at) => goal.initiatives.map(each => ({ each, goal: at + firstGoal })))
  check('count', draft.initiatives.length === truths.length, () => `${draft.initiatives.length} for ${truths.length}`)
  truths.forEach(({ each, goal }, at) => {
    const found = draft.initiatives.find(one => one.lines[0] === printed.starts[at])
    check('found', found !== undefined, () => `line ${printed.starts[at]} ${each.title}`)
    if (printed.shows.includes('plainUnit'))
      check(
        'unit',
        plan.phrases.plainUnits.some(unit => sameNames(found?.responsible ?? [], [unit])),
        () => `line ${printed.starts[at]} ${found?.responsible}`,
      )
    for (const shown of printed.shows) {
      const test = tests[shown]
      if (test && found) check(shown, test(found, each, goal), () => `line ${printed.starts[at]} ${shownValue(found, shown)}`)
      else if (test) check(shown, false, () => `line ${printed.starts[at]} missing`)
    }
  })
  if (printed.shows.includes('goals')) checkGoals(plan, draft, check)
  if (printed.shows.includes('priorities')) checkPriorities(plan, draft, check)
  return verdict
}

const shownValue = (found: DraftInitiative, shown: Shown): string => {
  if (shown === 'responsible') return JSON.stringify(found.responsible)
  if (shown === 'time') return JSON.stringify(found.timeframe)
  if (shown === 'money') return JSON.stringify([found.fundingStatus, found.funding])
  if (shown === 'goal') return JSON.stringify(found.goal)
  return JSON.stringify(shown === 'title' ? found.title : shown === 'targetGroup' ? found.targetGroup : found.text).slice(0, 140)
}

type Check = (facet: string, isRight: boolean, what: () => string) => void

const checkGoals = (plan: TruePlan, draft: Draft, check: Check): void => {
  check('goals', draft.goals.length === plan.goals.length, () => draft.goals.map(goal => `${goal.number} ${goal.title}`).join(' | '))
  for (const goal of plan.goals)
    check(
      'goal title',
      draft.goals.some(each => begins(each.title, goal.title, 40)),
      () => goal.title,
    )
}

const checkPriorities = (plan: TruePlan, draft: Draft, check: Check): void => {
  const found = draft.goals.flatMap(goal => goal.priorities)
  const wanted = plan.goals.flatMap(goal => goal.priorities)
  check('priorities', found.length === wanted.length, () => `${found.length} for ${wanted.length}`)
  for (const priority of wanted) {
    const match = found.find(each => begins(each.text, priority.text, 60) && sameNames(each.responsible, priority.responsible))
    check('priority', match !== undefined, () => `${priority.text} ${priority.responsible}`)
  }
}
