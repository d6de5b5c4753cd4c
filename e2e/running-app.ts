import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { loadExample } from '../src/example/load.ts'
import { buildApp } from '../src/web/app.ts'
import type { AppDeps } from '../src/web/deps.ts'
import { freshDatabase } from '../test/database.ts'
import { testDeps } from '../test/sign-in.ts'

export type RunningApp = { readonly origin: string; readonly deps: AppDeps; readonly app: FastifyInstance; close(): Promise<void> }

/** Made up for tests; an installation makes its own. */
export const EXAMPLE_PASSWORD = 'tre-blaa-havnekraner'

/** The real application on a port, on a database of its own; with Havnstad in it unless `empty`. */
export async function runApp({ empty = false, patienceMs }: { empty?: boolean; patienceMs?: number } = {}): Promise<RunningApp> {
  const db = await freshDatabase()
  const hurried = patienceMs === undefined ? {} : { patienceMs }
  const deps = testDeps(db, { clock: () => new Date(), origin: 'http://localhost:3000', gallery: true, ...hurried })
  if (!empty) await loadExample(deps, EXAMPLE_PASSWORD)
  const app = await buildApp(deps)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    deps,
    app,
    close: async () => {
      await app.close()
      await db.close()
    },
  }
}
