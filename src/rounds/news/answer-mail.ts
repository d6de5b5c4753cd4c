import type { WorkTransaction } from '../../db/connect.ts'
import { linkLastDay } from '../../domain/rounds/answer-link.ts'
import type { Writer } from '../../history/revision-store.ts'
import { formatDay } from '../../i18n/format.ts'
import { LINK, type MailTemplate, queueMail } from '../../mail/outbox.ts'
import type { AppDeps } from '../../web/deps.ts'
import { workPaths } from '../../web/paths.ts'
import { newLink } from '../links/make-link.ts'
import type { Obligation } from '../obligation-store.ts'
import { authorityName, type Receiver } from '../reminder-store.ts'
import type { RoundEntry } from '../round-store.ts'
import { numbered } from '../round-words.ts'

type Deps = Pick<AppDeps, 'newId' | 'origin'>

type AnswerMail = {
  readonly template: MailTemplate
  readonly round: RoundEntry
  readonly person: Receiver
  readonly obligations: readonly Obligation[]
  /** Where in the workspace it leads; her own tasks if nothing is said. */
  readonly path?: string
  /** What the list says of each beside its title. */
  readonly words?: (one: Obligation) => string
}

/**
 * One mail to one person about some of a round's answers. Who has an account is led into the workspace; who answers and has none gets a
 * personal link that opens the same. Answers with the mail's id.
 */
export async function mailAbout(tx: WorkTransaction, deps: Deps, writer: Writer, mail: AnswerMail): Promise<string> {
  const { template, round, person, obligations, path = workPaths.tasks, words = () => '' } = mail
  const { language } = person
  const id = deps.newId()
  const link = person.hasAccount || path !== workPaths.tasks ? undefined : newLink(tx, deps, writer, round, person)
  const days = obligations.map(one => one.due).sort()
  await queueMail(tx, writer.authorityId, {
    id,
    to: { email: person.email, name: person.name, personId: person.id },
    template,
    params: {
      name: person.name,
      authority: await authorityName(tx, writer.authorityId),
      round: round.title,
      count: obligations.length,
      deadline: formatDay(language, days[0] ?? round.deadline),
      list: obligations.map(one => [`- ${numbered(one)}`, words(one)].filter(Boolean).join('\n  ')).join('\n'),
      expires: formatDay(language, linkLastDay({ lastDue: days.at(-1) ?? round.deadline, closedOn: null })),
      address: link ? LINK : deps.origin + path,
    },
    language,
    about: { kind: 'round', id: round.id },
    ...(link ? { secretLink: link.secretLink } : {}),
    by: writer.personId,
    at: writer.at,
  })
  await link?.keep(id)
  return id
}
