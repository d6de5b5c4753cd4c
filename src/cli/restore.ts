import { restoreBackup } from '../db/backup/restore.ts'
import { connectWork } from '../db/connect.ts'
import { OperationRefused, serverFault } from '../db/refusals.ts'
import { openServer, prepareServer, type Server } from '../db/server.ts'
import { holdAfterRestore } from '../mail/held-mail.ts'
import { fileOf, readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions('restore', args, { replace: { type: 'boolean' }, yes: { type: 'boolean' } })
  const file = fileOf('restore', positionals)
  if (values.replace && !values.yes) throw new OperationRefused('restore-unconfirmed')
  const server = await openServer(process.env)
  try {
    if (await server.cluster?.others()) throw new OperationRefused('restore-in-use')
    const restored = await restoreBackup(server.owner, file, values.replace === true)
    await prepareServer(server)
    const held = await holdMail(server)
    terminal.say('operations.restore-done', { file, ...restored })
    if (held > 0) terminal.say('operations.restore-held', { count: held })
    return 0
  } catch (error) {
    throw serverFault(error, server.place)
  } finally {
    await server.close()
  }
}

async function holdMail({ app }: Server): Promise<number> {
  const work = connectWork(app)
  try {
    return await holdAfterRestore(work, new Date())
  } finally {
    await work.destroy()
  }
}
