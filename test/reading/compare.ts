import type { Draft, DraftInitiative, InitiativeField } from '../../src/domain/draft.ts'
import type { Printed, Shown } from './made-up/layout.ts'
import type { TrueInitiative, TruePlan } from './made-up/truth.ts'

/** Compared without case, blanks, hyphens and stops, as the labelled documents are. */
export const squeezed = (text: string | null | undefined): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const begins = (a: string | null, b: string, letters: number): boolean => squeezed(a).slice(0, letters) === squeezed(b).slice(0, letters)

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.map(squeezed).sort().join() === b.map(squeezed).sort().join()

type Expected = {
  readonly truth: TrueInitiative
  readonly goal: string
  readonly owners: readonly string[]
  readonly parent: string | null
}
type Test = (draft: DraftInitiative, expected: Expected) => boolean

const tests: Readonly<Partial<Record<Shown, Test>>> = {
  title: (draft, { truth }) => begins(draft.title, truth.title, 50),
  text: (draft, { truth }) => begins(draft.text, truth.text, 100),
  responsible: (draft, { owners }) => sameNames(draft.responsible, owners),
  time: (draft, { truth }) =>
    (draft.timeframe?.from ?? null) === truth.time.from &&
    (draft.timeframe?.to ?? null) === truth.time.to &&
    (draft.timeframe?.ongoing ?? false) === truth.time.ongoing,
  money: (draft, { truth }) => draft.fundingStatus === truth.money.status && (draft.funding[0]?.amount ?? null) === truth.money.amount,
  targetGroup: (draft, { truth }) => squeezed(draft.targetGroup) === squeezed(truth.targetGroup),
  goal: (draft, { goal }) => draft.goal === goal,
  parent: (draft, { parent }) => squeezed(draft.parent) === squeezed(parent),
}

const expectedOf = (plan: TruePlan, printed: Printed): Expected[] =>
  plan.goals
    .flatMap((goal, g) => goal.initiatives.map(truth => ({ truth, goal: printed.goalNumbers?.[g] ?? String(g + 1) })))
    .map((each, at) => ({
      ...each,
      owners: printed.owners?.[at] ?? each.truth.responsible,
      parent: printed.parents?.[at] ?? null,
    }))

/** One value of a draft with how sure the reader was of it, and whether it was right. */
export type Answer = { readonly field: InitiativeField | 'initiative'; readonly confidence: number; readonly right: boolean }

const fieldsShown: Readonly<Partial<Record<Shown, readonly InitiativeField[]>>> = {
  title: ['title'],
  text: ['text'],
  responsible: ['responsible'],
  time: ['timeframe'],
  money: ['fundingStatus', 'funding'],
  targetGroup: ['targetGroup'],
  goal: ['goal'],
  parent: ['parent'],
}

const answersTo = (shown: Shown, found: DraftInitiative, right: boolean): Answer[] =>
  (fieldsShown[shown] ?? []).flatMap(field => {
    const confidence = found.fieldConfidence[field]
    return confidence === undefined ? [] : [{ field, confidence, right }]
  })

/** Every initiative of the draft, right where one was printed. */
const answersOf = (printed: Printed, draft: Draft): Answer[] =>
  draft.initiatives.map(({ confidence, lines }) => ({ field: 'initiative', confidence, right: printed.starts.includes(lines[0]) }))

/** What is wrong with a draft, facet by facet: right answers, answers wanted, and the first few misses in words. */
export type Verdict = { right: number; wanted: number; misses: string[]; answers: Answer[] }

export const compare = (plan: TruePlan, printed: Printed, draft: Draft): Verdict => {
  const verdict: Verdict = { right: 0, wanted: 0, misses: [], answers: answersOf(printed, draft) }
  const check = (facet: string, isRight: boolean, what: () => string) => {
    verdict.wanted++
    if (isRight) verdict.right++
    else verdict.misses.push(`${facet}: ${what()}`)
  }
  const truths = printed.starts.length === 0 ? [] : expectedOf(plan, printed)
  check('count', draft.initiatives.length === truths.length, () => `${draft.initiatives.length} for ${truths.length}`)
  truths.forEach((expected, at) => {
    const found = draft.initiatives.find(one => one.lines[0] === printed.starts[at])
    check('found', found !== undefined, () => `line ${printed.starts[at]} ${expected.truth.title}`)
    if (printed.shows.includes('plainUnit'))
      check(
        'unit',
        plan.phrases.plainUnits.some(unit => sameNames(found?.responsible ?? [], [unit])),
        () => `line ${printed.starts[at]} ${found?.responsible}`,
      )
    for (const shown of printed.shows) {
      const test = tests[shown]
      if (test && found) {
        const isRight = test(found, expected)
        check(shown, isRight, () => `line ${printed.starts[at]} ${shownValue(found, shown)}`)
        verdict.answers.push(...answersTo(shown, found, isRight))
      } else if (test) check(shown, false, () => `line ${printed.starts[at]} missing`)
    }
  })
  if (printed.shows.includes('goals')) check('goals', draft.goals.length === plan.goals.length, () => goalsShown(draft))
  if (printed.shows.includes('goals') || printed.shows.includes('goal titles')) checkGoalTitles(plan, draft, check)
  if (printed.shows.includes('priorities')) checkPriorities(plan, printed, draft, check)
  if (printed.shows.includes('remarks')) checkRemarks(plan, draft, check)
  if (printed.shows.includes('figures')) checkFigures(plan, draft, check)
  if (printed.shows.includes('articles')) checkArticles(plan, draft, check)
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

const goalsShown = (draft: Draft): string => draft.goals.map(goal => `${goal.number} ${goal.title}`).join(' | ')

const checkGoalTitles = (plan: TruePlan, draft: Draft, check: Check): void => {
  for (const goal of plan.goals)
    check(
      'goal title',
      draft.goals.some(each => begins(each.title, goal.title, 40)),
      () => `${goal.title} among ${goalsShown(draft)}`,
    )
}

const checkPriorities = (plan: TruePlan, printed: Printed, draft: Draft, check: Check): void => {
  const found = draft.goals.flatMap(goal => goal.priorities)
  const wanted = plan.goals.flatMap(goal => goal.priorities)
  check('priorities', found.length === wanted.length, () => `${found.length} for ${wanted.length}`)
  for (const priority of wanted) {
    const responsible = printed.namesNobody ? [] : priority.responsible
    const match = found.find(each => begins(each.text, priority.text, 60) && sameNames(each.responsible, responsible))
    check('priority', match !== undefined, () => `${priority.text} ${responsible}`)
  }
}

const checkRemarks = (plan: TruePlan, draft: Draft, check: Check): void => {
  check('remarks', draft.remarks.length === plan.goals.length, () => `${draft.remarks.length} for ${plan.goals.length}`)
  plan.goals.forEach((goal, at) => {
    const found = draft.remarks.find(each => each.goal === String(at + 1))
    check(
      'remark',
      found !== undefined && begins(found.text, goal.remark, 80) && found.author.endsWith(plan.phrases.remarks.author),
      () => `goal ${at + 1}: ${found?.author} ${found?.text}`,
    )
  })
}

const checkFigures = (plan: TruePlan, draft: Draft, check: Check): void => {
  const rows = draft.figures.flatMap(figure => figure.rows)
  check('rows', rows.length === plan.figures.length + 1, () => `${rows.length} for ${plan.figures.length + 1}`)
  for (const row of plan.figures)
    check(
      'row',
      rows.some(
        each => each.unit === row.unit && each.actual === row.actual && each.target === row.target && each.attainmentPct === row.pct,
      ),
      () => row.unit,
    )
}

const checkArticles = (plan: TruePlan, draft: Draft, check: Check): void => {
  plan.goals.forEach((goal, at) => {
    const found = draft.goals[at]?.crpdArticles ?? []
    check('articles', found.join() === goal.articles.join(), () => `${found} for ${goal.articles}`)
  })
}
