import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { EMPTY_DRAFT } from '../domain/rounds/answer.ts'
import { nothingNewAnswer } from '../domain/rounds/complete.ts'
import { addDays } from '../domain/rounds/days.ts'
import type { Writer } from '../history/revision-store.ts'
import { translator } from '../i18n/translate.ts'
import { openRound, unitsById } from '../rounds/asking-store.ts'
import { figuresOf, lastAnswerOf, writeDraft } from '../rounds/contribution-store.ts'
import { goalsOfPlan } from '../rounds/goal-store.ts'
import { type Obligation, obligationsOfRound, writeAct } from '../rounds/obligation-store.ts'
import { openingOf } from '../rounds/opening.ts'
import { freeze } from '../rounds/report.ts'
import { addCouncilWord } from '../rounds/report-store.ts'
import type { RoundInput } from '../rounds/round-form.ts'
import { insertRound, readRound } from '../rounds/round-store.ts'
import type { AppDeps } from '../web/deps.ts'
import { COUNCIL_WORD, ROUND_ANSWERS } from './havnstad/round-answers.ts'

const NOTHING_NEW = { ...EMPTY_DRAFT, nothingNew: 'as-before' }

type Deps = Pick<AppDeps, 'work' | 'newId'>

export type ExampleRound = {
  readonly authorityId: string
  readonly planId: string
  readonly title: string
  readonly by: { readonly id: string; readonly name: string }
  /** Sent out on this day at nine. */
  readonly opened: Date
  readonly deadline: string
}

/** Sent out to every unit of the top level; each act is the app's own, so that the example can hold nothing the app would refuse. */
async function begin(tx: WorkTransaction, deps: Deps, round: ExampleRound): Promise<{ id: string; writer: Writer; owed: Obligation[] }> {
  const { authorityId, by, deadline } = round
  const id = deps.newId()
  const writer: Writer = { authorityId, personId: by.id, name: by.name, at: round.opened }
  const opensOn = danishDay(round.opened)
  const input: RoundInput = {
    planId: round.planId,
    title: round.title,
    windowFrom: addDays(opensOn, -365),
    windowTo: addDays(opensOn, -1),
    opensOn,
    deadline,
    approveBy: addDays(deadline, 4),
    publishOn: null,
    asks: ['initiative'],
    questionInitiative: 'Hvad er der sket, som borgerne mærker?',
    questionGoal: '',
    instructions: 'Skriv tre til seks sætninger til borgere, ikke til kolleger.',
    leftOut: 'Næste års budget',
    leftOutReason: 'Det er ikke vedtaget.',
    reminderDays: [-21, -7, 0, 3, 14],
    unitIds: [...(await unitsById(tx, authorityId)).values()].filter(unit => unit.parentId === null).map(unit => unit.id),
  }
  await insertRound(tx, writer, id, input)
  const { list } = await openingOf(tx, authorityId, input, opensOn)
  await openRound(
    tx,
    writer,
    { id, deadline },
    list.asked.map(one => ({ ...one, id: deps.newId() })),
  )
  return { id, writer, owed: await obligationsOfRound(tx, authorityId, id) }
}

/** A round whose answers are approved and whose report is frozen; the next publication shows it. */
export const loadClosedRound = (deps: Deps, round: ExampleRound): Promise<void> =>
  inAuthority(deps.work, round.authorityId, async tx => {
    const { id, writer, owed } = await begin(tx, deps, round)
    const sent = new Date(`${round.deadline}T09:00:00Z`)
    const at = new Date(`${addDays(round.deadline, 3)}T07:00:00Z`)
    for (const [index, one] of owed.entries()) {
      const answer = ROUND_ANSWERS[index]
      if (answer) {
        await writeAct(tx, { ...writer, at: sent }, one.id, { kind: 'submission', answer })
        await writeAct(tx, { ...writer, at }, one.id, { kind: 'approval' })
      } else await writeAct(tx, writer, one.id, { kind: 'waiver', words: 'Indgår i den samlede status til efteråret.' })
    }
    const [goal] = await goalsOfPlan(tx, round.authorityId, round.planId)
    if (goal)
      await addCouncilWord(
        tx,
        { ...writer, at },
        { id: deps.newId(), roundId: id, goalId: goal[0] },
        { ...COUNCIL_WORD, givenOn: round.deadline },
      )
    const stored = await readRound(tx, round.authorityId, id)
    const frozen = stored && (await freeze(tx, { ...writer, at }, stored, { newId: deps.newId, t: translator('da') }))
    if (!frozen?.ok) throw new Error(`the example's round is not frozen: ${frozen?.refusals.map(({ key }) => key).join(', ')}`)
  })

/** A round that units are answering now: some have begun, some have sent, one came back, one need not answer. */
export const loadOpenRound = (deps: Deps, round: ExampleRound): Promise<void> =>
  inAuthority(deps.work, round.authorityId, async tx => {
    const { writer, owed } = await begin(tx, deps, round)
    for (const [index, one] of owed.entries()) {
      const last = await lastAnswerOf(tx, round.authorityId, one)
      const answer = ROUND_ANSWERS[index] ?? (last && nothingNewAnswer(NOTHING_NEW, last, await figuresOf(tx, round.authorityId, one)))
      const stage = index % 7
      if (!answer || stage > 4) continue
      if (stage === 4) {
        await writeAct(tx, writer, one.id, { kind: 'waiver', words: 'Er først begyndt i denne måned.' })
        continue
      }
      await writeDraft(tx, writer, one.id, answer)
      if (stage > 0) await writeAct(tx, writer, one.id, { kind: 'submission', answer })
      if (stage === 2) await writeAct(tx, writer, one.id, { kind: 'approval' })
      if (stage === 3) await writeAct(tx, writer, one.id, { kind: 'return', words: 'Skriv, hvor mange borgere det gælder.' })
    }
  })
