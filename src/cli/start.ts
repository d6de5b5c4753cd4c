import { once } from 'node:events'
import { resolve } from 'node:path'
import { connectPublic, connectWork } from '../db/connect.ts'
import { newId } from '../db/new-id.ts'
import { codeOf, OperationRefused } from '../db/refusals.ts'
import { openServer, prepareServer, type Server } from '../db/server.ts'
import type { AppDeps } from '../web/deps.ts'
import { loadExampleOnce, showSetupLink } from './first-start.ts'
import { readOptions } from './options.ts'
import { type WebSettings, webSettings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** A request under way when the stop comes gets this long. */
const GRACE_MS = 10_000

/** Runs until SIGTERM or SIGINT. A second one ends at once. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions('start', args, { empty: { type: 'boolean' } })
  const settings = webSettings(process.env)
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  const server = await openServer(process.env)
  try {
    await prepareServer(server)
    tellWhere(server, terminal)
    const deps = connect(server, settings)
    try {
      if (!values.empty) await loadExampleOnce(server, deps, terminal)
      await serve(deps, settings, terminal, stopped)
    } finally {
      await Promise.all([deps.work.destroy(), deps.open.destroy()])
    }
  } finally {
    await server.close()
  }
  return 0
}

async function serve(deps: AppDeps, settings: WebSettings, terminal: Terminal, stopped: Promise<unknown>): Promise<void> {
  const [{ buildApp }, { startJobs }, { JOBS }] = await Promise.all([
    import('../web/app.ts'),
    import('../jobs/run-jobs.ts'),
    import('../jobs/jobs.ts'),
  ])
  const app = await buildApp(deps)
  try {
    await app.listen({ port: settings.port, host: settings.host }).catch(portFault(settings))
    terminal.say('operations.listening', { address: settings.origin })
    await showSetupLink(deps, terminal)
    const jobs = startJobs(deps, JOBS, (error, job) => app.log.error({ err: error, job }, 'a job failed'))
    await stopped
    terminal.say('operations.stopping')
    await within(GRACE_MS, jobs.stop())
  } finally {
    await within(GRACE_MS, app.close())
  }
}

const within = (ms: number, work: Promise<unknown>) => Promise.race([work, new Promise(done => setTimeout(done, ms).unref())])

function connect(server: Server, settings: WebSettings): AppDeps {
  const { origin, secureCookies, trustProxy, smtp, pageCacheBytes } = settings
  return {
    work: connectWork(server.app),
    open: connectPublic(server.open),
    openLogin: server.open,
    clock: () => new Date(),
    newId,
    origin,
    secureCookies,
    trustProxy,
    smtp,
    pageCacheBytes,
  }
}

function tellWhere(server: Server, terminal: Terminal): void {
  if (!server.cluster) return
  const data = resolve(server.place)
  if (server.cluster.far) terminal.say('operations.data-far', { folder: server.cluster.folder, data })
  else if (server.cluster.how === 'created') terminal.say('operations.data-folder', { folder: data })
}

const portFault = (settings: WebSettings) => (error: unknown) => {
  const { port } = settings
  if (codeOf(error) === 'EADDRINUSE') throw new OperationRefused('port-taken', { port }, error)
  if (codeOf(error) === 'EACCES') throw new OperationRefused('port-denied', { port }, error)
  throw error
}
