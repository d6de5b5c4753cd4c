import { z } from 'zod'
import type { WorkDraftItem } from '../db/tables.ts'
import type { FieldsOf, ItemKind } from '../domain/review/fields.ts'
import type { ReviewItem } from '../domain/review.ts'
import type { StatusSaid } from '../domain/status/said.ts'
import { ASSESSMENTS, PHASES, TRENDS, VOICES } from '../domain/status.ts'

const number = z.number()
const texts = z.array(z.string())
const time = z.object({ words: z.string(), from: z.string(), to: z.string(), ongoing: z.boolean(), permanent: z.boolean() })
const money = z.object({
  words: z.string(),
  ore: number.nullable(),
  permanent: z.boolean(),
  role: z.enum(['total', 'part-of', 'single']),
  note: z.string(),
  kind: z.enum(['operating', 'capital']).optional(),
  priceLevel: z.string().optional(),
})
const row = z.object({ unit: z.string(), measured: number.nullable(), target: number.nullable() })
const funding = z.enum(['funded', 'within-budget', 'partly-funded', 'unfunded', 'unclear', 'not-applicable', ''])

/** What the fields of each kind are kept as. Parsed when read: an older release may have written them. */
const FIELDS: { readonly [K in ItemKind]: z.ZodType<FieldsOf[K]> } = {
  goal: z.object({ number: z.string(), title: z.string(), text: z.string(), parent: z.string(), articles: z.array(number) }),
  priority: z.object({ text: z.string(), goal: z.string(), units: texts }),
  initiative: z.object({
    number: z.string(),
    title: z.string(),
    text: z.string(),
    goals: texts,
    parent: z.string(),
    units: texts,
    together: z.boolean(),
    targetGroup: z.string(),
    time,
    money: z.array(money),
    funding,
  }),
  figure: z.object({ title: z.string(), about: z.string(), unitOfMeasure: z.string(), period: z.string(), rows: z.array(row) }),
  remark: z.object({ author: z.string(), said: z.string(), goal: z.string(), text: z.string() }),
  section: z.object({ title: z.string(), loose: z.boolean() }),
}

const marks = z.record(z.string(), z.object({ lines: z.tuple([number, number]), confidence: number }))
/** What is said of a recognised initiative, as it is kept until the review is accepted. */
export const statusSchema: z.ZodType<StatusSaid> = z.object({
  voice: z.enum(VOICES),
  speaker: z.string(),
  phase: z.enum(PHASES),
  assessment: z.enum(ASSESSMENTS),
  reason: z.string(),
  trend: z.enum(TRENDS).nullable(),
  nextStep: z.string(),
  statedOn: z.string(),
  completedOn: z.string().nullable(),
  decisionReference: z.string(),
  overrideReason: z.string(),
})

const recognisedKind = z.enum(['goal', 'priority', 'initiative', 'indicator', 'remark'])

/** The columns as they come from a select: generated ones have their values. */
export type ItemRow = { readonly [C in keyof WorkDraftItem]: Selected<WorkDraftItem[C]> }
type Selected<C> = C extends { readonly __select__: infer S } ? S : C

export function itemOfRow(stored: ItemRow): ReviewItem {
  const schema = FIELDS[stored.kind]
  return {
    id: stored.id,
    kind: stored.kind,
    position: stored.position,
    section: stored.section,
    fields: schema.parse(stored.fields),
    corrected: stored.corrected === null ? null : schema.parse(stored.corrected),
    confidence: stored.confidence,
    marks: marks.parse(stored.evidence),
    lines: [stored.line_from, stored.line_to],
    state: stored.state,
    mergedInto: stored.merged_into,
    splitFrom: stored.split_from,
    skipReason: stored.skip_reason,
    recognised: stored.recognised_id === null ? null : { kind: recognisedKind.parse(stored.recognised_kind), id: stored.recognised_id },
    takes: stored.takes,
    status: statusSchema.nullable().parse(stored.status),
    revision: stored.revision,
  } as ReviewItem
}

/** For an insert. An item that is no longer open is never inserted. */
export const rowOfItem = (authorityId: string, readingId: string, item: ReviewItem) => ({
  authority_id: authorityId,
  id: item.id,
  reading_id: readingId,
  position: item.position,
  kind: item.kind,
  section: item.section,
  fields: JSON.stringify(item.fields),
  confidence: item.confidence,
  evidence: JSON.stringify(item.marks),
  line_from: item.lines[0],
  line_to: item.lines[1],
  split_from: item.splitFrom,
  recognised_kind: item.recognised?.kind ?? null,
  recognised_id: item.recognised?.id ?? null,
})
