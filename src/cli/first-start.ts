import { withClient } from '../db/login.ts'
import type { Server } from '../db/server.ts'
import type { AppDeps } from '../web/deps.ts'
import type { Terminal } from './terminal.ts'

/** A database that holds no authority gets the example; only the owner can see that none is there. */
export async function loadExampleOnce(server: Server, deps: AppDeps, terminal: Terminal): Promise<void> {
  const { rows } = await withClient(server.owner, client => client.query('select from work.authority limit 1'))
  if (rows.length > 0) return
  terminal.say('operations.example-loading')
  const { tellHavnstad } = await import('./example.ts')
  await tellHavnstad(deps, terminal)
}

/** Until somebody has founded an authority, each start shows a new link for it: only its hash is kept, so an old one cannot be shown again. */
export async function showSetupLink(deps: AppDeps, terminal: Terminal): Promise<void> {
  const [{ isSetUp }, { createSetupLink, SETUP_DAYS }] = await Promise.all([
    import('../people/setup-store.ts'),
    import('../people/setup-link.ts'),
  ])
  if (await isSetUp(deps.work)) return
  const { url } = await createSetupLink(deps)
  terminal.say('operations.setup-link', { url, days: SETUP_DAYS })
}
