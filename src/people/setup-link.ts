import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { newToken } from './session-token.ts'
import { insertLink } from './setup-store.ts'

const DAY_MS = 86_400_000
export const SETUP_DAYS = 7

export type SetupLink = { readonly url: string; readonly expiresAt: Date }

/** A link that founds one authority with its first coordinator: works once, for seven days. Only its hash is kept, so it can be shown only now. */
export async function createSetupLink(deps: Pick<AppDeps, 'work' | 'clock' | 'origin'>): Promise<SetupLink> {
  const token = newToken()
  const now = deps.clock()
  const expiresAt = new Date(now.getTime() + SETUP_DAYS * DAY_MS)
  await insertLink(deps.work, token, now, expiresAt)
  return { url: deps.origin + workPaths.setup(token), expiresAt }
}
