import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { ReadingLimits } from '../limits.ts'
import { Unreadable } from './unreadable.ts'

/** A ZIP file: the names in it, and the bytes behind a name. Nothing is unpacked before it is asked for, and nothing is written to disk. */
export type Package = {
  readonly names: readonly string[]
  /** Undefined where there is no such part. */
  readonly read: (name: string) => Promise<Buffer | undefined>
}

type PackageLimits = Pick<ReadingLimits, 'maxEntries' | 'maxUnpackedBytes'>

/** Text packs to a tenth, a repetitive table to a fiftieth; what swells more is made to. Small parts are let off. */
const highestRatio = 250
const smallPart = 2_000_000

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })

/** Windows wrote names in code page 850 where the format says 437: the two differ in our ø. */
const nameOf = (entry: Entry): string => {
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0
  return isUtf8 ? entry.fileName : entry.fileName.replaceAll('¢', 'ø').replaceAll('¥', 'Ø')
}

const entriesOf = (zip: ZipFile, limits: PackageLimits): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > limits.maxEntries)
      throw new Unreadable({ key: 'reading.too-many-files', params: { count: zip.entryCount, max: limits.maxEntries } })
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.set(nameOf(entry), entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })

const inflate = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error)
        return
      }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })

/** What an entry says of itself is weighed before a byte is unpacked; while it is, the library holds it to what it said. */
const weigh = (entry: Entry, unpacked: number, limits: PackageLimits): void => {
  if (entry.isEncrypted()) throw new Unreadable({ key: 'reading.encrypted' })
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (unpacked > limits.maxUnpackedBytes || (entry.uncompressedSize > smallPart && ratio > highestRatio))
    throw new Unreadable({ key: 'reading.unpacks-too-large', params: { megabytes: limits.maxUnpackedBytes / 1_000_000 } })
}

export const openPackage = async (bytes: Uint8Array, limits: PackageLimits): Promise<Package> => {
  const zip = await open(bytes)
  const entries = await entriesOf(zip, limits)
  let unpacked = 0
  return {
    names: [...entries.keys()],
    read: async name => {
      const entry = entries.get(name)
      if (!entry) return undefined
      unpacked += entry.uncompressedSize
      weigh(entry, unpacked, limits)
      const part = await inflate(zip, entry)
      if (crc32(part) !== entry.crc32) throw new Unreadable({ key: 'reading.damaged' })
      return part
    },
  }
}
