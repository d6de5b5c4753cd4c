import { accepted, type Outcome } from '../../../domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import { openPackage } from './package.ts'
import { settled, Unreadable } from './unreadable.ts'

/** One file of an archive, unpacked. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What operating systems put beside a person's own files. */
const isLitter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i.test(name)

/** The last part of the path: where a file lay is nothing to us, and no path in an archive leads anywhere on our machine. */
const lastPart = (name: string): string => name.split('/').at(-1) ?? name

/** Unpacks the files of a ZIP, bounded as any package is. A ZIP within it is one of its files, and refused as that. */
export const openArchive = (bytes: Uint8Array, limits: ReadingLimits): Promise<Outcome<readonly PackedFile[]>> =>
  settled(async () => {
    const archive = await openPackage(bytes, limits)
    const names = archive.names.filter(name => !isLitter(name))
    if (names.length > limits.maxDocuments)
      throw new Unreadable({ key: 'reading.too-many-files', params: { count: names.length, max: limits.maxDocuments } })
    const files: PackedFile[] = []
    for (const path of names) {
      const name = lastPart(path)
      const part = (await archive.read(path)) ?? new Uint8Array()
      files.push({ name, bytes: part })
    }
    if (files.length === 0) throw new Unreadable({ key: 'reading.empty' })
    return accepted(files)
  })
