import type { WorkTransaction } from '../db/connect.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { formatMoment } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { queueMail } from '../mail/outbox.ts'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { appointmentsOf } from './appointment-store.ts'
import { insertInvitation, revokeInvitations } from './invitation-store.ts'
import type { StoredPerson } from './people-store.ts'
import { keyText, newToken } from './session-token.ts'

export const INVITATION_DAYS = 14
const DAY_MS = 86_400_000

type Deps = Pick<AppDeps, 'newId' | 'origin'>

/** A link by mail, with which the person chooses a password; any earlier one stops working. It works once, for two weeks. */
export async function invite(tx: WorkTransaction, deps: Deps, writer: Writer, person: StoredPerson, authorityName: string): Promise<void> {
  const { authorityId, at } = writer
  const token = newToken()
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY_MS)
  const mailId = deps.newId()
  const t = translator(person.language)
  const roles = await appointmentsOf(tx, authorityId, person.id)
  await queueMail(tx, authorityId, {
    id: mailId,
    to: { email: person.email, name: person.name, personId: person.id },
    template: 'invitation',
    params: {
      name: person.name,
      inviter: writer.name,
      authority: authorityName,
      role: [...new Set(roles.map(({ role }) => t(`people.role.${role}`)))].join(', '),
      expires: formatMoment(person.language, expiresAt),
    },
    language: person.language,
    about: { kind: 'person', id: person.id },
    secretLink: deps.origin + workPaths.invitation(keyText({ authorityId, token })),
    by: writer.personId,
    at,
  })
  await insertInvitation(tx, writer, { id: deps.newId(), personId: person.id, token, mailId, expiresAt })
  await audit(tx, { ...auditOf(writer), act: 'invited', recordKind: 'person', recordId: person.id, title: person.name })
}

/** Taken back, no link of the person's works any more. */
export async function withdrawInvitations(tx: WorkTransaction, writer: Writer, person: StoredPerson): Promise<void> {
  if ((await revokeInvitations(tx, writer, person.id)) === 0) return
  await audit(tx, { ...auditOf(writer), act: 'invitation-revoked', recordKind: 'person', recordId: person.id, title: person.name })
}
