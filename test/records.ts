import { randomBytes } from 'node:crypto'
import { inAuthority } from '../src/db/connect.ts'
import { danishDay } from '../src/domain/danish-day.ts'
import type { Draft } from '../src/domain/draft.ts'
import { queueMail } from '../src/mail/outbox.ts'
import { addReading } from '../src/review/new-reading.ts'
import type { AppDeps } from '../src/web/deps.ts'
import type { RecordIds } from './address-of.ts'
import type { Coordinator } from './sign-in.ts'

/** One record of each kind, every one with `word` in its name, for whoever must not see it. */
export async function oneOfEach(deps: AppDeps, who: Coordinator, word: string): Promise<RecordIds> {
  const { authorityId: authority_id } = who
  const ids = Object.fromEntries(KINDS.map(kind => [kind, deps.newId()])) as Record<keyof RecordIds, string>
  const at = (id: keyof RecordIds) => ({ authority_id, id: ids[id] })
  await inAuthority(deps.work, authority_id, async tx => {
    await tx
      .insertInto('work.unit')
      .values({ ...at('unit'), official_name: `${word} enhed` })
      .execute()
    await tx
      .insertInto('work.target_group')
      .values({ ...at('targetGroup'), name: `${word} målgruppe` })
      .execute()
    await tx
      .insertInto('work.policy')
      .values({ ...at('policy'), title: `${word} politik` })
      .execute()
    await tx
      .insertInto('work.goal')
      .values({ ...at('goal'), policy_id: ids.policy, title: `${word} mål` })
      .execute()
    await tx
      .insertInto('work.priority')
      .values({ ...at('priority'), goal_id: ids.goal, text: `${word} prioritering` })
      .execute()
    await tx
      .insertInto('work.plan')
      .values({ ...at('plan'), policy_id: ids.policy, title: `${word} plan` })
      .execute()
    await tx
      .insertInto('work.initiative')
      .values({ ...at('initiative'), plan_id: ids.plan, title: `${word} indsats` })
      .execute()
    const dates = { opens_on: '2026-03-01', deadline: '2026-04-01' }
    await tx
      .insertInto('work.round')
      .values({ ...at('round'), plan_id: ids.plan, title: `${word} runde`, ...dates })
      .execute()
    await tx
      .insertInto('work.round_template')
      .values({ ...at('roundTemplate'), title: `${word} skabelon`, reminder_days: [0], answer_days: 28 })
      .execute()
    await tx
      .insertInto('work.year_entry')
      .values({
        ...at('yearEntry'),
        kind: 'round',
        title: `${word} årsrunde`,
        first_day: dates.opens_on,
        every: 'yearly',
        template_id: ids.roundTemplate,
      })
      .execute()
    await tx
      .insertInto('work.calendar_link')
      .values({ ...at('calendarLink'), token_hash: randomBytes(32), shows: 'all', person_id: who.personId, made_at: deps.clock() })
      .execute()
    await tx
      .insertInto('work.round_opening')
      .values({ authority_id, round_id: ids.round, opened_at: deps.clock(), opened_by_name: who.name })
      .execute()
    await tx
      .insertInto('work.obligation')
      .values({ ...at('obligation'), round_id: ids.round, unit_id: ids.unit, initiative_id: ids.initiative, due: dates.deadline })
      .execute()
    const attached = {
      file_name: `${word}.txt`,
      kind: 'text',
      byte_size: 4,
      content: Buffer.from(word),
      content_hash: randomBytes(32),
    } as const
    await tx
      .insertInto('work.attachment')
      .values({
        ...at('attachment'),
        ...attached,
        round_id: ids.round,
        obligation_id: ids.obligation,
        added_at: deps.clock(),
        added_by_name: who.name,
      })
      .execute()
    const now = deps.clock()
    await tx
      .insertInto('work.intake')
      .values({ ...at('intake'), file_name: `${word}.docx`, sent_at: now, heard_at: now })
      .execute()
    await tx
      .insertInto('work.bulk_change')
      .values({ ...at('bulk'), plan_id: ids.plan, kind: 'lead', made_by_name: who.name, made_at: deps.clock() })
      .execute()
    await tx
      .insertInto('work.own_field')
      .values({ ...at('ownField'), name: `${word} felt`, kind: 'text' })
      .execute()
    const content = Buffer.from(`${word} tekst`)
    const file = { file_name: `${word}.txt`, media_type: 'text/plain', byte_size: content.length, content, content_hash: randomBytes(32) }
    await tx
      .insertInto('work.document')
      .values({ ...at('document'), title: `${word} dokument`, ...file })
      .execute()
    await tx
      .insertInto('work.document_line')
      .values({ authority_id, document_id: ids.document, number: 1, text: `${word} tekst` })
      .execute()
    const read = {
      draft: draftOf(word),
      filledLines: [1],
      readerVersion: '1',
      readBy: who.personId,
      readAt: deps.clock(),
      newId: deps.newId,
    }
    ids.reading = await addReading(tx, { authorityId: authority_id, documentId: ids.document, ...read })
    await tx
      .insertInto('work.person')
      .values({ ...at('person'), name: `${word} person`, email: `person@${who.slug}.example` })
      .execute()
    const held = { person_id: ids.person, role: 'contributor', unit_id: ids.unit, valid_from: danishDay(deps.clock()) } as const
    await tx
      .insertInto('work.appointment')
      .values({ ...at('appointment'), ...held })
      .execute()
    await queueMail(tx, authority_id, {
      id: ids.mail,
      to: { email: 'modtager@eksempel.example', name: `${word} modtager` },
      template: 'test',
      params: { name: word, authority: `${word} myndighed` },
      language: 'da',
      by: who.personId,
      at: deps.clock(),
    })
    await tx
      .insertInto('work.comment')
      .values({
        ...at('comment'),
        initiative_id: ids.initiative,
        text: `${word} kommentar`,
        written_by: who.personId,
        written_by_name: who.name,
        written_at: deps.clock(),
      })
      .execute()
    const items = tx.selectFrom('work.draft_item').select('id').where('reading_id', '=', ids.reading).where('kind', '=', 'initiative')
    ids.item = (await items.executeTakeFirstOrThrow()).id
  })
  return ids
}

const KINDS = [
  'unit',
  'targetGroup',
  'policy',
  'goal',
  'priority',
  'plan',
  'initiative',
  'document',
  'intake',
  'reading',
  'item',
  'mail',
  'round',
  'roundTemplate',
  'yearEntry',
  'calendarLink',
  'obligation',
  'ownField',
  'attachment',
  'person',
  'appointment',
  'bulk',
  'comment',
] as const

/** A document of one line that gave one initiative. */
const draftOf = (word: string): Draft => ({
  source: `${word}.txt`,
  title: `${word} kladde`,
  issuer: null,
  kind: 'action-plan',
  language: 'da',
  period: null,
  vision: null,
  units: [],
  goals: [],
  initiatives: [
    {
      number: '1',
      title: `${word} kladde`,
      parent: null,
      text: `${word} tekst`,
      goal: null,
      section: [],
      responsible: [],
      targetGroup: null,
      timeframe: null,
      funding: [],
      fundingStatus: null,
      references: [],
      duplicateOf: null,
      lines: [1, 1],
      confidence: 1,
      fieldConfidence: {},
      evidence: {},
    },
  ],
  figures: [],
  remarks: [],
  otherSections: [],
  findings: [],
  headings: [],
  noise: [],
})
