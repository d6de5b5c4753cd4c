import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { type Doc, isRows } from '../domain/merge.ts'
import { amountText } from '../domain/money.ts'
import { editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { initiativeKind } from '../plans/initiative-store.ts'
import { sayStatus } from '../plans/say-status.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import type { ExampleLater, ExampleLaterInitiative, ExampleMoney } from './example-data.ts'
import { idOf } from './rows.ts'

type Deps = Pick<AppDeps, 'work' | 'newId'>

/** What is said and saved later, by the app's own acts: it gets revisions and audit entries, and the example holds nothing the app would refuse. */
export const loadLater = (deps: Deps, writer: Writer, initiatives: ReadonlyMap<string, string>, later: ExampleLater): Promise<void> =>
  inAuthority(deps.work, writer.authorityId, async tx => {
    for (const one of later.initiatives) {
      const id = idOf(initiatives, one.number)
      if (one.fields || one.money) await edit(tx, deps, writer, id, one)
      if (one.status) await say(tx, deps, writer, id, one.status)
    }
  })

async function edit(tx: WorkTransaction, deps: Deps, writer: Writer, id: string, { number, fields, money }: ExampleLaterInitiative) {
  const stored = await readRecord(tx, initiativeKind, writer.authorityId, id)
  if (!stored) throw new Error(`the example has no initiative ${number}`)
  const { appropriations: before } = stored.doc
  const appropriations = money ? [...(isRows(before) ? before : []), appropriationRow(deps.newId(), money)] : before
  const doc: Doc = { ...stored.doc, ...fields, ...(appropriations && { appropriations }) }
  const edited = await editRecord(tx, initiativeKind, writer, id, fieldsOfDoc({ ...doc, revision: String(stored.revision) }))
  if (edited.kind !== 'saved') throw new Error(`the example's change of ${number} is ${edited.kind}`)
}

const appropriationRow = (id: string, { source, kind, permanent, years }: ExampleMoney) => {
  const ore = Object.entries(years).map(([year, million]): [string, number] => [`year-${year}`, Math.round(million * 1e8)])
  return {
    id,
    source_agreement: source,
    kind: kind ?? 'operating',
    permanence: permanent ? 'permanent' : 'temporary',
    amount: amountText(ore.reduce((sum, [, amount]) => sum + amount, 0)),
    ...Object.fromEntries(ore.map(([year, amount]) => [year, amountText(amount)])),
  }
}

async function say(
  tx: WorkTransaction,
  deps: Deps,
  writer: Writer,
  initiativeId: string,
  status: NonNullable<ExampleLaterInitiative['status']>,
): Promise<void> {
  const today = danishDay(writer.at)
  const { phase, assessment, trend, reason, next, completedOn, override } = status
  const saying = await sayStatus(
    tx,
    writer,
    { initiativeId, id: deps.newId(), today },
    {
      voice: 'owner',
      speaker: '',
      ...{ phase, assessment, trend, reason },
      nextStep: next,
      statedOn: today,
      completedOn: completedOn ?? null,
      decisionReference: '',
      overrideReason: override ?? '',
    },
  )
  if (!saying?.ok) throw new Error(`the example's status is refused: ${saying?.refusals.map(({ key }) => key).join(', ')}`)
}
