import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { hashOf, newToken } from './session-token.ts'

const DAY_MS = 86_400_000
export const SETUP_DAYS = 7

export type SetupLink = { readonly url: string; readonly expiresAt: Date }

/** A link that founds one authority with its first coordinator: works once, for seven days. Only its hash is kept, so it can be shown only now. */
export async function createSetupLink(deps: Pick<AppDeps, 'work' | 'clock' | 'origin'>): Promise<SetupLink> {
  const token = newToken()
  const now = deps.clock()
  const expiresAt = new Date(now.getTime() + SETUP_DAYS * DAY_MS)
  await deps.work
    .insertInto('ops.setup_link')
    .values({ token_hash: hashOf(token), created_at: now, expires_at: expiresAt })
    .execute()
  return { url: deps.origin + workPaths.setup(token), expiresAt }
}

/** Whether somebody has founded an authority here. The example is loaded, not founded, and does not count. */
export async function isSetUp(deps: Pick<AppDeps, 'work'>): Promise<boolean> {
  const used = await deps.work
    .selectFrom('ops.setup_link')
    .select('created_at')
    .where('used_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}
