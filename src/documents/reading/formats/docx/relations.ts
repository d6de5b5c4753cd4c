import { posix } from 'node:path'
import { elementsOf, parseXml } from '../markup.ts'
import type { Package } from '../package.ts'

/** The parts of an Office file that one of its parts points to, by the last word of what they are to it: "styles", "footnotes". */
export type Relations = (kind: string) => readonly string[]

/** Relations of a part, or of the file as a whole for ''. Only what lies in the file itself: nothing outside is ever fetched. */
export const relationsOf = async (file: Package, part: string): Promise<Relations> => {
  const folder = posix.dirname(part)
  const bytes = await file.read(posix.join(part === '' ? '' : folder, '_rels', `${posix.basename(part)}.rels`))
  const [root] = bytes ? elementsOf(parseXml(bytes)) : []
  const targets = new Map<string, string[]>()
  for (const { attributes } of root ? elementsOf(root) : []) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (mode === 'External') continue
    const kind = type.slice(type.lastIndexOf('/') + 1)
    const name = target.startsWith('/') ? target.slice(1) : posix.join(part === '' ? '' : folder, target)
    targets.set(kind, [...(targets.get(kind) ?? []), name])
  }
  return kind => targets.get(kind) ?? []
}
