import { bench } from '../bench/bench.ts'
import { readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

/** Fails when a figure misses its limit, so that a slower program is noticed by whoever made it slower. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  readOptions('bench', args, {})
  const missed = await bench()
  if (missed.length > 0) terminal.complain('operations.bench-missed', { count: missed.length })
  return missed.length > 0 ? 1 : 0
}
