import type { WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import type { Writer } from '../../history/revision-store.ts'
import type { AppDeps } from '../../web/deps.ts'
import { type AskedPerson, askedPeople } from '../links/asked-people.ts'
import { readReceiver } from '../reminder-store.ts'
import type { RoundEntry } from '../round-store.ts'
import { mailAbout } from './answer-mail.ts'
import { type CallKind, writeCall } from './call-store.ts'

type Deps = Pick<AppDeps, 'newId' | 'origin'>

/** Tells everyone who is asked that the round has been sent out, or is closed: one mail each, with all that is hers. */
export async function callPeople(tx: WorkTransaction, deps: Deps, writer: Writer, round: RoundEntry, kind: CallKind): Promise<void> {
  const { authorityId, at } = writer
  for (const asked of await askedPeople(tx, authorityId, round.id, danishDay(at))) {
    const person = await readReceiver(tx, authorityId, asked.person.id)
    if (!person) continue
    const about = kind === 'opened' ? openedMail(person.hasAccount, asked) : closedMail(asked)
    const mailId = await mailAbout(tx, deps, writer, { round, person, ...about })
    await writeCall(tx, authorityId, { roundId: round.id, kind, personId: person.id, mailId })
  }
}

const openedMail = (hasAccount: boolean, { asked }: AskedPerson) =>
  ({ template: hasAccount ? 'round-opened' : 'answer-link', obligations: asked }) as const

const closedMail = ({ asked, missing }: AskedPerson) =>
  ({
    template: missing.length > 0 ? 'round-closed-missing' : 'round-closed',
    obligations: missing.length > 0 ? missing : asked,
  }) as const
