import { randomInt } from 'node:crypto'
import { connectWork } from '../db/connect.ts'
import { newId } from '../db/new-id.ts'
import { OperationRefused } from '../db/refusals.ts'
import { openServer, prepareServer } from '../db/server.ts'
import { PEOPLE } from '../example/havnstad/people.ts'
import { EXAMPLE_COORDINATOR, loadExample } from '../example/load.ts'
import { loadGenerated } from '../example/load-generated.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

const MOST = 1_000_000

/** Havnstad, or with `--initiatives N` an authority of generated ones, published and ready to be loaded with visitors. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions('example', args, { initiatives: { type: 'string' }, authority: { type: 'string', default: 'stortby' } })
  const count = values.initiatives === undefined ? undefined : countOf(values.initiatives)
  const server = await openServer(process.env)
  const deps = { work: connectWork(server.app), newId, clock: () => new Date() }
  try {
    await prepareServer(server)
    if (count === undefined) await tellHavnstad(deps, terminal)
    else await generate(deps, values.authority, count, terminal)
    return 0
  } finally {
    await deps.work.destroy()
    await server.close()
  }
}

type Deps = Pick<AppDeps, 'work' | 'newId' | 'clock'>

/** Loads Havnstad and says how to sign in; says so when it was there already. */
export async function tellHavnstad(deps: Deps, terminal: Terminal): Promise<void> {
  const password = memorable()
  if (!(await loadExample(deps, password))) return terminal.say('example.there')
  terminal.say('example.loaded', { email: EXAMPLE_COORDINATOR.email, password })
  const t = translator(terminal.lang)
  for (const { role, email } of PEOPLE) terminal.say('example.account', { role: t(`people.role.${role}`), email })
}

async function generate(deps: Deps, slug: string, count: number, terminal: Terminal): Promise<void> {
  const begun = performance.now()
  if (!(await loadGenerated(deps, slug, count))) throw new OperationRefused('example-slug-taken', { slug })
  terminal.say('example.generated', { count, slug, seconds: ((performance.now() - begun) / 1000).toFixed(1) })
}

function countOf(text: string): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > MOST) throw new OperationRefused('bad-setting', { name: '--initiatives', value: text })
  return count
}

const WORDS = [
  'anker',
  'bro',
  'dige',
  'fyr',
  'havn',
  'kaj',
  'kyst',
  'lanterne',
  'mole',
  'mast',
  'sejl',
  'strand',
  'tovvaerk',
  'vind',
] as const

/** A password a person can copy from a screen: four words and five digits, some 32 bits; signing in is throttled. */
function memorable(): string {
  const words = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)])
  return [...words, randomInt(10_000, 100_000)].join('-')
}
