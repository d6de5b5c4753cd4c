import { type Address, type AddressChanges, addressBook } from '../domain/publication/addresses.ts'
import { type HeldBack, publishable } from '../domain/publication/publishable.ts'
import { slugOf } from '../domain/slug.ts'
import type { Ref, Text } from './published-data.ts'
import type { WorkInitiativeHead, WorkRecords } from './work-records-store.ts'

export const RECORD_KINDS = ['policy', 'plan', 'goal', 'unit', 'target-group', 'document', 'status-report'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
export type AnyKind = RecordKind | 'initiative'

/** Finds what is published under an id; undefined for what is not, so that no name of it slips out with a neighbour. */
export type Directory = {
  readonly ref: (id: string) => Ref | undefined
  readonly refs: (ids: readonly string[] | null) => Ref[]
  /** Throws where a record of the version refers to one that cannot be missing, such as its plan. */
  readonly need: (id: string) => Ref
}

/** What the next version will hold: the records that go out, their addresses, and what is held back. */
export type DraftVersion = {
  readonly records: WorkRecords
  readonly initiatives: readonly WorkInitiativeHead[]
  readonly directory: Directory
  readonly addresses: ReadonlyMap<AnyKind, AddressChanges>
  readonly heldBack: readonly HeldBack[]
}

export type Known = { readonly addresses: ReadonlyMap<string, readonly Address[]>; readonly withdrawn: ReadonlySet<string> }

/** English text only where there is any: an absent one makes the page show the Danish and say so. */
export const textOf = (da: string, en: string | null | undefined): Text => (en ? { da, en } : { da })

/** Chooses what goes out and gives each record its address. */
export async function draftVersion(
  work: WorkRecords,
  known: Known,
  headsOf: (planIds: readonly string[]) => Promise<readonly WorkInitiativeHead[]>,
): Promise<DraftVersion> {
  const { policies, plans, heldBack } = publishable(work.policies, work.plans, known.withdrawn)
  const stays = <Row extends { id: string }>(row: Row) => !known.withdrawn.has(row.id)
  const policyIds = new Set(policies.map(policy => policy.id))
  const records = {
    ...work,
    policies,
    plans,
    goals: work.goals.filter(goal => stays(goal) && policyIds.has(goal.policy_id)),
    documents: work.documents.filter(stays),
    statusReports: work.statusReports.filter(stays),
  }
  const initiatives = (await headsOf(plans.map(plan => plan.id))).filter(stays)
  return { records, initiatives, ...addressed(records, initiatives, known), heldBack }
}

type Named = { readonly id: string; readonly number?: string; readonly title: Text }

function addressed(records: WorkRecords, initiatives: readonly WorkInitiativeHead[], known: Known) {
  const named: readonly (readonly [AnyKind, readonly Named[]])[] = [
    ['policy', records.policies.map(row => ({ id: row.id, title: textOf(row.title, row.translations?.title) }))],
    ['plan', records.plans.map(row => ({ id: row.id, title: textOf(row.title, row.translations?.title) }))],
    ['goal', records.goals.map(row => ({ id: row.id, number: row.number, title: textOf(row.title, row.translations?.title) }))],
    ['unit', records.units.map(row => ({ id: row.id, title: textOf(row.official_name, row.translations?.official_name) }))],
    ['target-group', records.targetGroups.map(row => ({ id: row.id, title: textOf(row.name, row.translations?.name) }))],
    ['document', records.documents.map(row => ({ id: row.id, title: { da: row.title } }))],
    ['status-report', records.statusReports.map(row => ({ id: row.id, title: { da: row.data.title } }))],
    ['initiative', initiatives.map(row => ({ id: row.id, number: row.number, title: textOf(row.title, row.english) }))],
  ]
  const found = new Map<string, Ref>()
  const addresses = new Map<AnyKind, AddressChanges>()
  for (const [kind, rows] of named) {
    const book = addressBook(known.addresses.get(kind) ?? [])
    for (const { id, number, title } of rows) {
      const slug = book.claim(id, slugOf(`${number ?? ''} ${title.da}`))
      found.set(id, number ? { id, slug, number, title } : { id, slug, title })
    }
    addresses.set(kind, book.changes())
  }
  return { directory: directoryOf(found), addresses }
}

function directoryOf(found: ReadonlyMap<string, Ref>): Directory {
  const ref = (id: string) => found.get(id)
  return {
    ref,
    refs: ids => (ids ?? []).map(ref).filter(each => each !== undefined),
    need(id) {
      const there = ref(id)
      if (!there) throw new Error(`record ${id} is not in the version being published`)
      return there
    },
  }
}
