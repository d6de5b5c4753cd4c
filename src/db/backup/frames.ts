/**
 * A backup is a row of frames, compressed: four bytes of length (big-endian), then as many bytes. First the header (JSON), then for each
 * table its rows in as many frames as it takes and one empty frame, last the manifest (JSON).
 */
export const EMPTY = frame(Buffer.alloc(0))

/**
 * The last bytes of the file, outside the compression, so that a missing byte shows at once. To zstd it is a frame to skip:
 * `zstd -d` still unpacks a backup.
 */
export const END = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 8, 0, 0, 0]), Buffer.from('TOV-END\n')])

/** No frame is written longer; a longer one is damage, and must not be given the memory it asks for. */
const LONGEST = 16_000_000

export function frame(content: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  return Buffer.concat([head, content])
}

export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/** Reads one frame at a time. */
export class FrameReader {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async next(): Promise<Buffer> {
    const length = (await this.#exactly(4)).readUInt32BE()
    if (length > LONGEST) throw new Damaged('a frame is longer than any that is written')
    return this.#exactly(length)
  }

  async json(): Promise<unknown> {
    try {
      return JSON.parse((await this.next()).toString())
    } catch (error) {
      throw error instanceof SyntaxError ? new Damaged('a frame is not JSON', { cause: error }) : error
    }
  }

  /** Nothing may follow the manifest. */
  async end(): Promise<void> {
    if (this.#held.length > 0 || !(await this.#source.next()).done) throw new Damaged('bytes after the end')
  }

  async #exactly(length: number): Promise<Buffer> {
    const parts = [this.#held]
    let size = this.#held.length
    while (size < length) {
      const { value, done } = await this.#source.next()
      if (done) throw new Damaged('the end is missing')
      parts.push(value)
      size += value.length
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts)
    this.#held = all.subarray(length)
    return all.subarray(0, length)
  }
}
