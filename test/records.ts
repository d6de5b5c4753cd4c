import { randomBytes } from 'node:crypto'
import { inAuthority } from '../src/db/connect.ts'
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
    const summary = JSON.stringify({ goals: 0, initiatives: 1, figures: 0, remarks: 0, lines: 1, certain: 0 })
    await tx
      .insertInto('work.reading')
      .values({ ...at('reading'), document_id: ids.document, reader_version: '1', summary })
      .execute()
    const fields = JSON.stringify({ title: `${word} kladde` })
    await tx
      .insertInto('work.draft_item')
      .values({ ...at('item'), reading_id: ids.reading, position: 1, kind: 'initiative', fields, confidence: 1, line_from: 1, line_to: 1 })
      .execute()
  })
  return ids
}

const KINDS = ['unit', 'targetGroup', 'policy', 'goal', 'priority', 'plan', 'initiative', 'document', 'reading', 'item'] as const
