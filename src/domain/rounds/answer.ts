import type { Assessment, Phase, Status } from '../status.ts'
import { weaveTexts } from '../weave.ts'

/** One question instead of two: how it goes, in the words that will be printed. */
export const ANSWER_STATUSES = ['on-plan', 'delayed', 'stalled', 'completed', 'not-begun', 'given-up'] as const satisfies readonly Status[]
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

export const CAUSES = ['decision', 'money', 'people', 'harder', 'other'] as const
export type Cause = (typeof CAUSES)[number]

/** Why there is nothing new: an honest answer, printed with its reason. */
export const NOTHING_NEW = ['as-before', 'decision', 'resources', 'other'] as const
export type NothingNew = (typeof NOTHING_NEW)[number]

/** Where one chooses, and where one writes. */
const CHOICES = ['status', 'cause', 'trend', 'completedOn', 'nothingNew'] as const
const TEXTS = ['text', 'nextStep', 'decision', 'nothingNewWords'] as const
export const DRAFT_FIELDS = [...CHOICES, ...TEXTS] as const
export type DraftField = (typeof DRAFT_FIELDS)[number]

export type DraftFigure = { readonly value: string; readonly confirmed: boolean }

/** An answer as it is being written: everything as typed, so that half an answer can be kept. Figures are by indicator. */
export type Draft = Readonly<Record<DraftField, string>> & { readonly figures: Readonly<Record<string, DraftFigure>> }

export const EMPTY_DRAFT: Draft = {
  status: '',
  cause: '',
  trend: '',
  completedOn: '',
  nothingNew: '',
  text: '',
  nextStep: '',
  decision: '',
  nothingNewWords: '',
  figures: {},
}

/** The phase and assessment behind the one word; work that has become everyday stays so. */
export function axesOf(status: AnswerStatus, phaseBefore: Phase | null): { phase: Phase; assessment: Assessment } {
  if (status === 'completed' || status === 'given-up') return { phase: status, assessment: 'not-assessed' }
  if (status === 'not-begun') return { phase: 'not-begun', assessment: 'not-assessed' }
  return { phase: phaseBefore === 'operations' ? 'operations' : 'running', assessment: status }
}

/** Being late or stopped has a cause and a next step. */
export const needsCause = (status: string): boolean => status === 'delayed' || status === 'stalled'

/**
 * What stays when two people save the same answer: every word of both. A choice is no word: where both changed it, the later one
 * stands. `base` is what `mine` began from.
 */
export function mergeDrafts(base: Draft, theirs: Draft, mine: Draft): Draft {
  const choices = CHOICES.map(field => [field, mine[field] === base[field] ? theirs[field] : mine[field]])
  const texts = TEXTS.map(field => [field, weaveTexts(base[field], theirs[field], mine[field])])
  return { ...mine, ...Object.fromEntries([...choices, ...texts]), figures: mergeFigures(base.figures, theirs.figures, mine.figures) }
}

type Figures = Draft['figures']

function mergeFigures(base: Figures, theirs: Figures, mine: Figures): Figures {
  const changed = Object.entries(mine).filter(
    ([id, { value, confirmed }]) => value !== base[id]?.value || confirmed !== base[id]?.confirmed,
  )
  return { ...mine, ...theirs, ...Object.fromEntries(changed) }
}

const figureWords = (figures: Figures): string =>
  JSON.stringify(
    Object.keys(figures)
      .sort()
      .map(id => [id, figures[id]?.value, figures[id]?.confirmed]),
  )

export const sameDraft = (one: Draft, other: Draft): boolean =>
  DRAFT_FIELDS.every(field => one[field] === other[field]) && figureWords(one.figures) === figureWords(other.figures)
