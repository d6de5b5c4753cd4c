import { connectWork } from '../db/connect.ts'
import { newId } from '../db/new-id.ts'
import { openExistingServer, prepareServer } from '../db/server.ts'
import type { AppDeps } from '../web/deps.ts'
import { webSettings } from './settings.ts'

export type WorkDeps = Pick<AppDeps, 'work' | 'clock' | 'newId' | 'origin'>

/** Runs a command on the installation's own database, which must be there. */
export async function withWork(work: (deps: WorkDeps) => Promise<number>): Promise<number> {
  const server = await openExistingServer(process.env)
  const deps = { work: connectWork(server.app), newId, clock: () => new Date(), origin: webSettings(process.env).origin }
  try {
    await prepareServer(server)
    return await work(deps)
  } finally {
    await deps.work.destroy()
    await server.close()
  }
}
