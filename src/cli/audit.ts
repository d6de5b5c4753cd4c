import { withClient } from '../db/login.ts'
import { openExistingServer, prepareServer } from '../db/server.ts'
import { readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

/** As the owner, who sees every authority; the app sees one at a time. */
const BROKEN = 'select slug, work.first_broken_audit_entry(authority_id) as number from work.authority order by slug'

export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = readOptions('audit', args, {})
  if (positionals.length > 1 || (positionals[0] ?? 'verify') !== 'verify') {
    terminal.complain('operations.help.audit')
    return 2
  }
  const server = await openExistingServer(process.env)
  try {
    await prepareServer(server)
    const { rows } = await withClient(server.owner, client => client.query<{ slug: string; number: number | null }>(BROKEN))
    const broken = rows.filter(row => row.number !== null)
    for (const { slug, number } of broken) terminal.complain('operations.audit-broken', { slug, number: number ?? 0 })
    if (broken.length === 0) terminal.say('operations.audit-whole', { count: rows.length })
    return broken.length === 0 ? 0 : 1
  } finally {
    await server.close()
  }
}
