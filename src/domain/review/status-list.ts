import type { DraftFinding } from '../draft.ts'
import type { Refusal } from '../refusal.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import { phaseSaid, sentencesIn, troubleSaid } from '../status/phase-words.ts'
import { checkStatus, type StatusSaid } from '../status/said.ts'
import { type Assessment, isEnded, type Phase } from '../status.ts'
import { SAME_HEADING } from './certain-list.ts'
import { unsureFields } from './certainty.ts'
import { headingOf, shortened } from './fields.ts'
import { findingsIn } from './findings.ts'
import { likeness, trigramsOf } from './likeness.ts'

/** What the owner said last of an initiative. */
export type StatusNow = { readonly phase: Phase; readonly assessment: Assessment; readonly statedOn: string }

/** Why a status wants a person's eye before it is taken in. */
export type StatusDoubt =
  /** The heading is not nearly that of the initiative. */
  | 'title'
  | 'unsure'
  /** Something newer has been said already. */
  | 'newer'
  /** Somebody has assessed it, and the document says no assessment. */
  | 'loses-assessment'
  | 'trouble'
  | 'contradicted'
  /** Not begun or ended until now, and the text does not say that this has changed. */
  | 'phase-unsaid'
  | 'shortened'

export type FoundStatus = {
  readonly item: ReviewItem
  readonly initiativeId: string
  readonly now: StatusNow | undefined
  readonly said: StatusSaid
  /** The sentence it rests on; where none says the phase, the first one. */
  readonly sentence: string
  readonly saysPhase: boolean
  readonly doubts: readonly StatusDoubt[]
  readonly findings: readonly DraftFinding[]
  /** Why it cannot be said as it stands: a person opens it and fills in what is missing. */
  readonly missing: readonly Refusal[]
}

/** The longest reason a status form takes. */
const LONGEST_REASON = 5000
/** Says nothing of how the work goes: an owner may be missing in a status of it. */
const BESIDE: ReadonlySet<string> = new Set(['missing-owner', 'missing-timeframe', 'numbering-gap'])
const UNKNOWN = { assessment: 'not-assessed', because: [] } as const

export type StatusDay = { readonly statedOn: string; readonly today: string }

/** The status that an item's words are of the initiative it was recognised as. How it goes is for a person to say. */
export function statusIn(
  item: ReviewItem,
  now: StatusNow | undefined,
  statedOn: string,
): Pick<FoundStatus, 'said' | 'sentence' | 'saysPhase'> {
  const text = textOf(item)
  const found = phaseSaid(text)
  const said: StatusSaid = {
    voice: 'owner',
    speaker: '',
    phase: found?.phase ?? (now && !isEnded(now.phase) && now.phase !== 'not-begun' ? now.phase : 'running'),
    assessment: 'not-assessed',
    reason: shortened(text, LONGEST_REASON),
    trend: null,
    nextStep: '',
    statedOn,
    completedOn: found?.completedOn ?? null,
    decisionReference: '',
    overrideReason: '',
  }
  return { said, sentence: found?.sentence ?? sentencesIn(text)[0] ?? '', saysPhase: found !== undefined }
}

/** `title` is the initiative's as it stands. */
export function foundStatus(
  item: ReviewItem,
  { id, title, now }: { readonly id: string; readonly title: string; readonly now: StatusNow | undefined },
  findings: readonly DraftFinding[],
  day: StatusDay,
): FoundStatus {
  const status = statusIn(item, now, day.statedOn)
  const checked = checkStatus(status.said, UNKNOWN, day.today)
  const wordless: readonly Refusal[] = status.said.reason === '' ? [{ key: 'review.statuses.no-words' }] : []
  return {
    ...status,
    item,
    initiativeId: id,
    now,
    doubts: doubtsIn(item, title, now, status),
    findings: findingsIn(item, findings).filter(({ code }) => !BESIDE.has(code)),
    missing: [...wordless, ...(checked.ok ? [] : checked.refusals)],
  }
}

function doubtsIn(
  item: ReviewItem,
  title: string,
  now: StatusNow | undefined,
  { said, saysPhase }: Pick<FoundStatus, 'said' | 'saysPhase'>,
): readonly StatusDoubt[] {
  const text = textOf(item)
  const doubts: readonly (StatusDoubt | false)[] = [
    likeness(trigramsOf(title), trigramsOf(headingOf(valuesOf(item)))) < SAME_HEADING && 'title',
    unsureFields(item).some(field => field === 'title' || field === 'text') && 'unsure',
    now !== undefined && now.statedOn > said.statedOn && 'newer',
    now !== undefined && now.assessment !== 'not-assessed' && !isEnded(said.phase) && 'loses-assessment',
    troubleSaid(text) !== undefined && 'trouble',
    phaseSaid(text)?.isContradicted === true && 'contradicted',
    now !== undefined && !saysPhase && said.phase !== now.phase && 'phase-unsaid',
    said.reason.length < text.length && 'shortened',
  ]
  return doubts.filter(doubt => doubt !== false)
}

/** May be taken in with others, after a person has seen the list. */
export const isSureStatus = ({ doubts, findings, missing }: FoundStatus): boolean => doubts.length + findings.length + missing.length === 0
export const canBeSaid = ({ missing }: FoundStatus): boolean => missing.length === 0

const textOf = (item: ReviewItem): string => {
  const values = valuesOf(item)
  return 'text' in values ? values.text.trim() : ''
}
