import { Agent, request } from 'node:http'
import { inAuthority } from '../src/db/connect.ts'
import { danishDay } from '../src/domain/danish-day.ts'
import { EMPTY_DRAFT } from '../src/domain/rounds/answer.ts'
import { addDays } from '../src/domain/rounds/days.ts'
import type { AppDeps } from '../src/web/deps.ts'
import { workPaths } from '../src/web/paths.ts'
import { aPlan, type InventedPlan, openARound } from './invented-round.ts'
import { aColleague, form, newSession, signIn, type Typed, testApp } from './sign-in.ts'

/** Someone with a browser of her own, and what it knows: her words, and the draft its next save begins from. */
export type Writing = {
  readonly obligationId: string
  readonly cookie: string
  readonly csrf: string
  base: unknown
  text: string
  /** Words in saves that were answered. */
  readonly acknowledged: Set<string>
}

/** A round that asks as many units about an initiative each, and writers who share the answers: `perAnswer` of them in each. */
export async function manyWriters(deps: AppDeps, answers: number, perAnswer: number): Promise<{ plan: InventedPlan; writers: Writing[] }> {
  const plan = await aPlan(deps)
  const { authorityId: authority_id } = plan.coordinator
  const units = Array.from({ length: answers }, () => deps.newId())
  await inAuthority(deps.work, authority_id, async tx => {
    for (const [index, id] of units.entries()) {
      const initiative_id = deps.newId()
      await tx
        .insertInto('work.unit')
        .values({ authority_id, id, official_name: `Bosted ${index}`, parent_id: plan.social })
        .execute()
      await tx
        .insertInto('work.initiative')
        .values({ authority_id, id: initiative_id, plan_id: plan.planId, title: `Bostøtte ${index}` })
        .execute()
      await tx.insertInto('work.initiative_unit').values({ authority_id, initiative_id, unit_id: id, part: 'lead' }).execute()
    }
  })
  const app = await testApp(deps)
  const roundId = await openARound(await signIn(app, deps, plan.coordinator), deps, plan, dates(deps))
  await app.close()
  const obligations = await inAuthority(deps.work, authority_id, tx =>
    tx.selectFrom('work.obligation').select(['id', 'unit_id']).where('round_id', '=', roundId).execute(),
  )
  const writers: Writing[] = []
  for (const unit of units)
    for (let at = 0; at < perAnswer; at += 1) {
      const session = await newSession(deps, await aColleague(deps, plan.coordinator, 'contributor', unit))
      const obligationId = obligations.find(one => one.unit_id === unit)?.id ?? ''
      writers.push({ obligationId, ...session, base: EMPTY_DRAFT, text: '', acknowledged: new Set() })
    }
  return { plan, writers }
}

const dates = (deps: AppDeps) => {
  const today = danishDay(deps.clock())
  return { window_from: '', window_to: '', opens_on: today, deadline: addDays(today, 60) }
}

/** One connection a writer, kept open as a browser keeps it. */
export const connections = (writers: number): Agent => new Agent({ keepAlive: true, maxSockets: writers })

type Answer = { readonly status: number; readonly body: string }

/** Saves what she has written, as `autosave.ts` in the browser does. Throws when no answer comes: then nothing was promised. */
export async function autosave(agent: Agent, address: string, writer: Writing): Promise<number> {
  const sent = writer.text
  const typed = { csrf: writer.csrf, base: JSON.stringify(writer.base), status: 'on-plan', trend: 'better', text: sent }
  const begun = performance.now()
  const { status, body } = await post(agent, `${address}${workPaths.contributionDraft(writer.obligationId)}`, writer.cookie, typed)
  const took = performance.now() - begun
  if (status !== 200) throw new Error(`autosave was answered ${status}: ${body.slice(0, 200)}`)
  const { draft } = JSON.parse(body) as { draft: { text: string } }
  for (const word of sent.split(' ')) if (word !== '') writer.acknowledged.add(word)
  // Who typed on meanwhile keeps her text, and what she sent is what the next save begins from.
  writer.base = writer.text === sent ? draft : { ...draft, text: sent }
  if (writer.text === sent) writer.text = draft.text
  return took
}

function post(agent: Agent, address: string, cookie: string, typed: Typed): Promise<Answer> {
  const { headers, payload } = form(typed)
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', agent, headers: { ...headers, cookie } }, response => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(payload)
  })
}

/** What stands in the answers, read from the disk of the database and not through the program. */
export async function textsKept(deps: AppDeps, authorityId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await inAuthority(deps.work, authorityId, tx =>
    tx.selectFrom('work.contribution').select(['obligation_id', 'draft']).execute(),
  )
  return new Map(rows.map(({ obligation_id, draft }) => [obligation_id, (draft as { text: string }).text]))
}

/** Acknowledged words that do not stand in their answer. Nobody in these tests takes a word out. */
export const lostWords = (writers: readonly Writing[], kept: ReadonlyMap<string, string>): string[] =>
  writers.flatMap(({ obligationId, acknowledged }) => {
    const there = new Set((kept.get(obligationId) ?? '').split(/\s+/))
    return [...acknowledged].filter(word => !there.has(word))
  })
