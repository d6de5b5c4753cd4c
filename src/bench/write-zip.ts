import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a ZIP as it is to be written; what it says of itself can be made to lie. */
export type ZipEntry = {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  readonly claimedSize?: number
  readonly flags?: number
}

const header = (entry: ZipEntry, name: Buffer, packed: Buffer, plain: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x800 | (entry.flags ?? 0), 2)
  fields.writeUInt16LE(entry.stored ? 0 : 8, 4)
  fields.writeUInt32LE(crc32(plain), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.claimedSize ?? plain.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** Writes a ZIP file. Only what tests need: no folders, no comments, nothing over 4 GB. */
export const writeZip = (entries: readonly ZipEntry[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const plain = Buffer.from(entry.bytes)
    const packed = entry.stored ? plain : deflateRawSync(plain, { level: 9 })
    const fields = header(entry, name, packed, plain)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, name)
    const written = [Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]
    local.push(...written)
    offset += written.reduce((sum, part) => sum + part.length, 0)
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}
