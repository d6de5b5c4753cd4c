import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { get } from './load.ts'

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const PATIENCE_MS = 120_000

/** Milliseconds until the address answers at all. Throws when the process ends first, or after two minutes. */
export async function untilAnswering(address: string, child: ChildProcess): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < PATIENCE_MS) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`)
    const answered = await get(address).catch(() => undefined)
    if (answered) return performance.now() - begun
    await sleep(10)
  }
  throw new Error(`${address} did not answer within ${PATIENCE_MS / 1000} s`)
}
