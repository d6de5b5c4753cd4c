import { inAuthority, type WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import type { Job } from '../../jobs/job.ts'
import { queueMail } from '../../mail/outbox.ts'
import type { AppDeps } from '../../web/deps.ts'
import { sitePaths } from '../../web/paths.ts'
import { authoritiesWithPeople, authorityName, readReceiver } from '../reminder-store.ts'
import { type AnsweredReport, answeredReports, councilToTell, writeCouncilTold } from './council-store.ts'

const EVERY_MS = 5 * 60_000
/** A council that is appointed later is not told of old reports. */
const OLD_MS = 7 * 86_400_000

type Deps = Pick<AppDeps, 'clock' | 'newId' | 'origin'>

/**
 * Tells the council when a report is out that answers about what there are remarks to. A remark has an author's name and no address: the
 * council's own people are those who can be reached.
 */
export const councilJob: Job = {
  name: 'council-answered',
  everyMs: EVERY_MS,
  async run(deps, signal) {
    for (const authorityId of await authoritiesWithPeople(deps.work)) {
      if (signal.aborted) return
      await inAuthority(deps.work, authorityId, tx => tellCouncil(tx, deps, authorityId))
    }
  },
}

/** Answers with how many mails there were. */
export async function tellCouncil(tx: WorkTransaction, deps: Deps, authorityId: string): Promise<number> {
  const now = deps.clock()
  let sent = 0
  for (const report of await answeredReports(tx, authorityId, new Date(now.getTime() - OLD_MS)))
    for (const personId of await councilToTell(tx, authorityId, report.roundId, danishDay(now)))
      if (await send(tx, deps, authorityId, report, personId)) sent += 1
  return sent
}

async function send(tx: WorkTransaction, deps: Deps, authorityId: string, report: AnsweredReport, personId: string): Promise<boolean> {
  const person = await readReceiver(tx, authorityId, personId)
  if (!person) return false
  const [mailId, { language }] = [deps.newId(), person]
  await queueMail(tx, authorityId, {
    id: mailId,
    to: { email: person.email, name: person.name, personId },
    template: 'council-answered',
    params: {
      name: person.name,
      authority: await authorityName(tx, authorityId),
      report: report.title,
      count: report.answered.length,
      list: report.answered.map(title => `- ${title}`).join('\n'),
      address: deps.origin + sitePaths(report.authoritySlug, language).record('status', report.slug),
    },
    language,
    about: { kind: 'round', id: report.roundId },
    by: null,
    at: deps.clock(),
  })
  await writeCouncilTold(tx, authorityId, { roundId: report.roundId, personId, mailId })
  return true
}
