import type { Draft, DraftGoal, DraftPriority, DraftRemark, LineRange } from '../draft.ts'
import type { ItemOf, Mark, ReviewItem } from '../review.ts'
import { type FieldsOf, type ItemKind, itemReference, numberReference, type Reference, shortened } from './fields.ts'
import { figureFields } from './figure-of-draft.ts'
import { initiativeFields, initiativeMarks } from './initiative-of-draft.ts'
import { unplacedLines } from './unplaced-lines.ts'

type Proposal<K extends ItemKind> = {
  readonly id: string
  readonly kind: K
  readonly fields: FieldsOf[K]
  readonly section: string
  readonly confidence: number
  readonly marks: Readonly<Record<string, Mark>>
  readonly lines: LineRange
}
type AnyProposal = { [K in ItemKind]: Proposal<K> }[ItemKind]

/** What items point at while they are made: goals by number and initiatives by heading. */
export type Places = {
  goal(number: string | null): Reference
  /** The heading items of this goal are reviewed under; `otherwise` where the draft has no such goal. */
  section(number: string | null, otherwise: string): string
  initiative(heading: string | null): Reference
  /** The initiative these lines lie in, else the goal they stand under. */
  around(lines: LineRange): Reference
}

/**
 * A draft as items to decide, in the order of the document. `filled` lists the numbers of the document's non-blank lines:
 * those that no item, other section or noise accounts for become items of their own, so that nothing is lost.
 */
export function itemsOfDraft(draft: Draft, filled: readonly number[], newId: () => string): readonly ReviewItem[] {
  const goals = draft.goals.map(goal => ({ goal, id: newId() }))
  const initiatives = draft.initiatives.map(initiative => ({ initiative, id: newId() }))
  const places = placesOf(goals, initiatives)
  const proposals: AnyProposal[] = [
    ...goals.map(({ goal, id }) => goalProposal(goal, id, places)),
    ...goals.flatMap(({ goal, id }) => goal.priorities.map(p => priorityProposal(p, goal, id, newId(), places))),
    ...initiatives.map(
      ({ initiative, id }): AnyProposal => ({
        id,
        kind: 'initiative',
        fields: initiativeFields(initiative, places, id),
        section: places.section(initiative.goal, initiative.section[0] ?? ''),
        confidence: initiative.confidence,
        marks: initiativeMarks(initiative),
        lines: initiative.lines,
      }),
    ),
    ...draft.figures.map((figure): AnyProposal => {
      const { fields, confidence } = figureFields(figure, draft.period, places)
      const marks = { title: { lines: [figure.line, figure.line] as const, confidence: 1 }, rows: { lines: figure.lines, confidence } }
      return { id: newId(), kind: 'figure', fields, section: '', confidence, marks, lines: figure.lines }
    }),
    ...draft.remarks.map(remark => remarkProposal(remark, newId(), places)),
    ...draft.otherSections.map(section => sectionProposal(section.title, section.lines, false, newId())),
    ...unplacedLines(draft, filled).map(lines => sectionProposal('', lines, true, newId())),
  ]
  return inOrder(proposals)
}

function placesOf(
  goals: readonly { goal: DraftGoal; id: string }[],
  initiatives: readonly { initiative: Draft['initiatives'][number]; id: string }[],
): Places {
  const byNumber = new Map(goals.flatMap(g => (g.goal.number ? [[g.goal.number, g] as const] : [])).reverse())
  const headings = new Map(
    initiatives.flatMap(({ initiative, id }) => (initiative.title ? [[initiative.title, id] as const] : [])).reverse(),
  )
  return {
    goal: number => {
      if (!number) return ''
      const found = byNumber.get(number)
      return found ? itemReference(found.id) : numberReference(number)
    },
    section: (number, otherwise) => {
      const found = number ? byNumber.get(number) : undefined
      return found ? goalHeading(found.goal) : otherwise
    },
    initiative: heading => {
      const id = heading ? headings.get(heading) : undefined
      return id ? itemReference(id) : ''
    },
    around: ([from, to]) => {
      const inside = initiatives.find(({ initiative: { lines } }) => lines[0] <= from && to <= lines[1])
      const above = inside ?? goals.filter(({ goal }) => goal.line <= from).at(-1)
      return above ? itemReference(above.id) : ''
    },
  }
}

const goalHeading = (goal: DraftGoal): string => shortened([goal.number, goal.title].filter(Boolean).join(' '), 120)

function goalProposal(goal: DraftGoal, id: string, places: Places): AnyProposal {
  const { number, title, text, lines, confidence } = goal
  const heading: Mark = { lines: [goal.line, goal.line], confidence }
  const articles = [...new Set(goal.crpdArticles)].filter(article => article >= 1 && article <= 50)
  return {
    id,
    kind: 'goal',
    fields: { number: number ?? '', title, text: text ?? '', parent: places.goal(goal.parent), articles },
    section: goalHeading(goal),
    confidence,
    marks: {
      title: heading,
      ...(number ? { number: heading } : {}),
      ...(text ? { text: { lines, confidence } } : {}),
      ...(articles.length ? { articles: { lines, confidence } } : {}),
    },
    lines,
  }
}

function priorityProposal(priority: DraftPriority, goal: DraftGoal, goalId: string, id: string, places: Places): AnyProposal {
  const mark: Mark = { lines: priority.lines, confidence: priority.confidence }
  return {
    id,
    kind: 'priority',
    fields: { text: priority.text, goal: itemReference(goalId), units: priority.responsible },
    section: places.section(goal.number, goalHeading(goal)),
    confidence: priority.confidence,
    marks: {
      text: mark,
      goal: { lines: [goal.line, goal.line], confidence: goal.confidence },
      ...(priority.responsible.length ? { units: mark } : {}),
    },
    lines: priority.lines,
  }
}

function remarkProposal(remark: DraftRemark, id: string, places: Places): AnyProposal {
  const mark: Mark = { lines: remark.lines, confidence: remark.confidence }
  return {
    id,
    kind: 'remark',
    fields: { author: remark.author, said: remark.date ?? '', goal: places.goal(remark.goal), text: remark.text },
    section: shortened(remark.author, 120),
    confidence: remark.confidence,
    marks: { author: mark, text: mark, ...(remark.goal ? { goal: mark } : {}) },
    lines: remark.lines,
  }
}

const sectionProposal = (title: string, lines: LineRange, loose: boolean, id: string): AnyProposal => ({
  id,
  kind: 'section',
  fields: { title, loose },
  section: '',
  confidence: loose ? 0 : 1,
  marks: {},
  lines,
})

const RANK: { readonly [K in ItemKind]: number } = { section: 0, goal: 1, priority: 2, initiative: 3, figure: 4, remark: 5 }

/**
 * By line; what stands under no heading of its own is reviewed under the one before it. Only what needs a decision is
 * counted on: a section shares the number of the item before it.
 */
function inOrder(proposals: readonly AnyProposal[]): readonly ReviewItem[] {
  let section = ''
  let position = 0
  return [...proposals]
    .sort((a, b) => a.lines[0] - b.lines[0] || RANK[a.kind] - RANK[b.kind])
    .map(proposal => {
      section = proposal.section || section
      if (proposal.kind !== 'section' || proposal.fields.loose) position++
      return openItem({ ...proposal, section }, position)
    })
}

function openItem(proposal: AnyProposal, position: number): ReviewItem {
  const untouched: Pick<
    ItemOf<'goal'>,
    'state' | 'mergedInto' | 'splitFrom' | 'skipReason' | 'recognised' | 'takes' | 'status' | 'revision' | 'corrected'
  > = {
    state: 'open',
    mergedInto: null,
    splitFrom: null,
    skipReason: '',
    recognised: null,
    takes: null,
    status: null,
    revision: 1,
    corrected: null,
  }
  return { ...proposal, ...untouched, corrected: null, position } as ReviewItem
}
