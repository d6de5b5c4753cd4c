import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createZstdDecompress } from 'node:zlib'
import { ZodError } from 'zod'
import { codeOf, OperationRefused } from '../refusals.ts'
import { Header, Manifest, type TableHead, type TableSum, Tally } from './contents.ts'
import { Damaged, END, FrameReader } from './frames.ts'

/** Who takes what a backup holds. `table` must read its rows to the end. */
export type Taker = {
  begin?(header: Header): Promise<void>
  table?(table: TableHead, rows: AsyncIterable<Buffer>): Promise<void>
}

export type Contents = { readonly header: Header; readonly manifest: Manifest }

/**
 * Reads a backup from end to end, hands it on, and compares every table with its checksum.
 * Throws `OperationRefused` when the file is missing, cut short, altered or something else.
 */
export async function readBackup(file: string, taker: Taker = {}): Promise<Contents> {
  const unpacked = createZstdDecompress()
  try {
    const source = createReadStream(file, { end: (await sizeBeforeEnd(file)) - 1 })
    // pipeline() would end in an unheard rejection when the reader stops early.
    source.on('error', error => unpacked.destroy(error)).pipe(unpacked)
    return await readFrames(new FrameReader(unpacked), taker, file).finally(() => source.destroy())
  } catch (error) {
    throw readFault(error, file)
  } finally {
    unpacked.destroy()
  }
}

/** How many bytes come before the end mark. */
async function sizeBeforeEnd(file: string): Promise<number> {
  const handle = await open(file)
  try {
    const size = (await handle.stat()).size - END.length
    if (size <= 0) throw new Damaged('too short')
    const { buffer } = await handle.read(Buffer.alloc(END.length), 0, END.length, size)
    if (!buffer.equals(END)) throw new Damaged('the end mark is missing')
    return size
  } finally {
    await handle.close()
  }
}

async function readFrames(frames: FrameReader, taker: Taker, file: string): Promise<Contents> {
  const header = Header.parse(await frames.json())
  await taker.begin?.(header)
  const sums: TableSum[] = []
  for (const table of header.tables) {
    const tally = new Tally()
    const rows = rowsOf(frames, tally)
    if (taker.table) await taker.table(table, rows)
    else for await (const _ of rows);
    sums.push(tally.sum(table.name))
  }
  const manifest = Manifest.parse(await frames.json())
  await frames.end()
  compare(sums, manifest, file)
  return { header, manifest }
}

async function* rowsOf(frames: FrameReader, tally: Tally): AsyncGenerator<Buffer> {
  for (let chunk = await frames.next(); chunk.length > 0; chunk = await frames.next()) {
    tally.add(chunk)
    yield chunk
  }
}

function compare(found: readonly TableSum[], manifest: Manifest, file: string): void {
  const missing = manifest.sums.find(sum => !found.some(other => other.name === sum.name))
  if (missing) throw new OperationRefused('backup-altered', { file, table: missing.name })
  for (const sum of found) {
    const stated = manifest.sums.find(other => other.name === sum.name)
    if (stated?.rows !== sum.rows || stated.sha256 !== sum.sha256) throw new OperationRefused('backup-altered', { file, table: sum.name })
  }
}

function readFault(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOENT') return new OperationRefused('file-missing', { file }, error)
  const damage =
    error instanceof Damaged || error instanceof ZodError || code.startsWith('ZSTD_') || code.startsWith('Z_') || code === 'EISDIR'
  return damage ? new OperationRefused('backup-unreadable', { file }, error) : error
}
