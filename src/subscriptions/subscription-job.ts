import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { translator } from '../i18n/translate.ts'
import type { Job } from '../jobs/job.ts'
import { queueMail } from '../mail/outbox.ts'
import { keyText } from '../people/session-token.ts'
import type { AppDeps } from '../web/deps.ts'
import { sitePaths, subscriptionPaths } from '../web/paths.ts'
import { changesFor, type FollowedChange } from './news-store.ts'
import { forgetUnconfirmed, nextFollower, noteTold } from './subscription-store.ts'
import { sitesOnShow } from './topic-store.ts'

const EVERY_MS = 60_000
/** What was asked for and not confirmed in a week was a mistake, or somebody else's. */
const UNCONFIRMED_MS = 7 * 86_400_000

type Deps = Pick<AppDeps, 'work' | 'open' | 'clock' | 'newId' | 'origin'>

/** Tells those who follow something that a publication changed it: one mail to an address for each publication. */
export const subscriptionJob: Job = {
  name: 'subscriptions',
  everyMs: EVERY_MS,
  run: (deps, signal) => tellFollowers(deps, signal),
}

export async function tellFollowers(deps: Deps, signal: AbortSignal): Promise<void> {
  for (const site of await sitesOnShow(deps.open)) {
    await inAuthority(deps.work, site.authorityId, tx =>
      forgetUnconfirmed(tx, site.authorityId, new Date(deps.clock().getTime() - UNCONFIRMED_MS)),
    )
    // A mail at a time: cut off anywhere, nothing is lost and nothing is sent twice.
    while (!signal.aborted && (await inAuthority(deps.work, site.authorityId, tx => tellOne(tx, deps, site))));
  }
}

type Site = Awaited<ReturnType<typeof sitesOnShow>>[number]

/** False when everyone has been told. */
async function tellOne(tx: WorkTransaction, deps: Deps, { authorityId, name, slug, version }: Site): Promise<boolean> {
  const follower = await nextFollower(tx, authorityId, version)
  if (!follower) return false
  const { email, language, key } = follower
  const { count, shown } = await changesFor(tx, authorityId, email, version)
  if (count > 0)
    await queueMail(tx, authorityId, {
      id: deps.newId(),
      to: { email },
      template: 'subscription-news',
      params: {
        authority: name,
        count,
        list: shown.map(change => lineOf(language, change)).join('\n'),
        address: deps.origin + sitePaths(slug, language).version(version),
      },
      language,
      about: { kind: 'subscription', id: authorityId },
      secretLink: deps.origin + subscriptionPaths.stop(keyText({ authorityId, token: key })),
      oneClick: true,
      by: null,
      at: deps.clock(),
    })
  await noteTold(tx, authorityId, email, version)
  return true
}

const lineOf = (language: 'da' | 'en', { kind, number, title }: FollowedChange): string =>
  `- ${translator(language)(`subscriptions.change.${kind}`)}: ${[number, title].filter(Boolean).join(' ')}`
