/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance. Ids made later sort later, so new rows lie together in an index.
 * `random` holds 10 bytes; 6 of their 80 bits give way to version and variant.
 */
export function uuidv7(at: Date, random: Uint8Array): string {
  if (random.length !== 10) throw new RangeError(`a UUIDv7 takes 10 random bytes, not ${random.length}`)
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.set(random, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
