import { inAuthority, type WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import { type News, type NewsKind, newsDue } from '../../domain/rounds/news.ts'
import { systemWriter } from '../../history/system-writer.ts'
import { translator } from '../../i18n/translate.ts'
import type { Job } from '../../jobs/job.ts'
import type { AppDeps } from '../../web/deps.ts'
import { workPaths } from '../../web/paths.ts'
import { unitsById } from '../asking-store.ts'
import { type Holders, readHolders } from '../holder-store.ts'
import { type Obligation, readObligation } from '../obligation-store.ts'
import { authoritiesWithPeople, readReceiver } from '../reminder-store.ts'
import { readRound } from '../round-store.ts'
import { mailAbout } from './answer-mail.ts'
import { type LastAct, lastActsSince, takeNewsTurn, writeTold } from './news-store.ts'

const EVERY_MS = 60_000
/** After a longer stop nobody is told of what they have long seen. */
const OLD_MS = 7 * 86_400_000

type Deps = Pick<AppDeps, 'clock' | 'newId' | 'origin'>

/** Tells people what became of answers. What is due is decided by the acts and the ledger, never by when the job last ran. */
export const newsJob: Job = {
  name: 'round-news',
  everyMs: EVERY_MS,
  async run(deps, signal) {
    for (const authorityId of await authoritiesWithPeople(deps.work)) {
      if (signal.aborted) return
      await inAuthority(deps.work, authorityId, tx => tellNews(tx, deps, authorityId))
    }
  },
}

/** Puts what is due in the outbox and in the ledger, in one transaction. Answers with how many mails there were. */
export async function tellNews(tx: WorkTransaction, deps: Deps, authorityId: string): Promise<number> {
  if (!(await takeNewsTurn(tx, authorityId))) return 0
  const now = deps.clock()
  const acts = await lastActsSince(tx, authorityId, new Date(now.getTime() - OLD_MS))
  if (acts.length === 0) return 0
  const holders = await readHolders(tx, authorityId, await unitsById(tx, authorityId), danishDay(now))
  let sent = 0
  for (const news of newsDue(
    acts.flatMap(act => newsOf(act, holders)),
    now,
  ))
    if (await send(tx, deps, authorityId, news)) sent += 1
  return sent
}

/** Whom an act is news to, those who were told left out. */
function newsOf(act: LastAct, holders: Holders): News[] {
  const ids = (people: readonly { readonly id: string }[]) => people.map(person => person.id)
  const author = act.sentBy ? [act.sentBy] : ids(holders.contributors(act.unitId))
  const to = (kind: NewsKind, people: readonly string[]): News[] =>
    [...new Set(people)].filter(personId => !act.told.includes(personId)).map(personId => ({ ...act, kind, personId }))
  if (act.kind === 'return') return to('returned', author)
  if (act.kind === 'approval') return to('approved', author)
  const approvers = ids(holders.approvers(act.unitId)).filter(id => !author.includes(id))
  return [...to('received', author), ...to('waiting', approvers)]
}

async function send(tx: WorkTransaction, deps: Deps, authorityId: string, news: readonly News[]): Promise<boolean> {
  const [first] = news
  const round = first && (await readRound(tx, authorityId, first.roundId))
  const person = first && (await readReceiver(tx, authorityId, first.personId))
  if (!round || !person) return false
  const obligations: Obligation[] = []
  for (const { obligationId } of news) {
    const one = await readObligation(tx, authorityId, obligationId)
    if (one) obligations.push(one)
  }
  const t = translator(person.language)
  const mailId = await mailAbout(tx, deps, systemWriter(authorityId, deps.clock()), {
    template: `answer-${first.kind}`,
    round,
    person,
    obligations,
    ...(first.kind === 'waiting' ? { path: workPaths.approvals } : {}),
    ...(first.kind === 'returned' ? { words: one => t('rounds.tasks.returned', { name: one.wordsBy, words: one.words }) } : {}),
  })
  await writeTold(tx, authorityId, news, mailId)
  return true
}
