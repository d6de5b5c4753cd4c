import type { WorkTransaction } from '../../db/connect.ts'
import { audit } from '../../history/audit.ts'
import { auditOf } from '../../history/edit-record.ts'
import type { Writer } from '../../history/revision-store.ts'
import { keyText, newToken } from '../../people/session-token.ts'
import type { AppDeps } from '../../web/deps.ts'
import { answerLinkPaths } from '../../web/paths.ts'
import type { Receiver } from '../reminder-store.ts'
import { insertLink, revokeLinks } from './answer-link-store.ts'

type Deps = Pick<AppDeps, 'newId' | 'origin'>
type Named = { readonly id: string; readonly title: string }
type Addressee = Pick<Receiver, 'id' | 'name'>

/** A new link that is still to be kept. Its address goes out in one mail and is written nowhere else. */
export type NewLink = {
  readonly secretLink: string
  /** Once the mail is in the outbox. Earlier links go on working: each mail opens what it says it opens. */
  keep(mailId: string): Promise<void>
}

export function newLink(tx: WorkTransaction, deps: Deps, writer: Writer, round: Named, person: Addressee): NewLink {
  const token = newToken()
  const { authorityId } = writer
  return {
    secretLink: deps.origin + answerLinkPaths(keyText({ authorityId, token })).tasks,
    keep: async mailId => {
      await insertLink(tx, writer, { id: deps.newId(), roundId: round.id, personId: person.id, token, mailId })
      await audit(tx, { ...auditOf(writer), act: 'answer-link-made', ...about(round), after: { person: person.name } })
    },
  }
}

const about = ({ id, title }: Named) => ({ recordKind: 'round', recordId: id, title })

/** Taken back, no link of the person's in this round opens anything. */
export async function withdrawLinks(tx: WorkTransaction, writer: Writer, round: Named, person: Addressee): Promise<void> {
  if ((await revokeLinks(tx, writer, round.id, person.id)) === 0) return
  await audit(tx, { ...auditOf(writer), act: 'answer-link-revoked', ...about(round), after: { person: person.name } })
}
