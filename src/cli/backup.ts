import { writeBackup } from '../db/backup/write.ts'
import { serverFault } from '../db/refusals.ts'
import { openExistingServer } from '../db/server.ts'
import { fileOf, readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = readOptions('backup', args, {})
  const file = fileOf('backup', positionals)
  const server = await openExistingServer(process.env)
  try {
    const { tables, rows, bytes } = await writeBackup(server.owner, file, new Date())
    terminal.say('operations.backup-done', { file, tables, rows, megabytes: (bytes / 1e6).toFixed(1) })
    return 0
  } catch (error) {
    throw serverFault(error, server.place)
  } finally {
    await server.close()
  }
}
