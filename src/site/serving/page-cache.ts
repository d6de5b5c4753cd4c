import type { PageFile } from './page-file.ts'

/** What one page may cost beside its bytes: keys, headers, the entry itself. */
const OVERHEAD = 1500

export type PageCache = {
  /** The page under this address, if it was made from this version. */
  get(key: string, version: number): PageFile | undefined
  /** The page of the version; made once, however many ask at the same time. `make` may give a page that is not to be kept. */
  through(key: string, version: number, make: () => Promise<{ page: PageFile; keep: boolean }>): Promise<PageFile>
  readonly bytes: number
  readonly pages: number
}

type Kept = { page: PageFile; version: number; bytes: number }

/**
 * Pages in memory, the ones longest unused dropped first when `most` bytes are passed. A page's compressed forms are made when
 * first asked for, so its size is taken anew at each use. No page above an eighth of the room is kept.
 */
export function pageCache(most = 64_000_000): PageCache {
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<PageFile>>()
  let bytes = 0

  const drop = (key: string, entry: Kept) => {
    kept.delete(key)
    bytes -= entry.bytes
  }
  const put = (key: string, entry: Kept) => {
    kept.set(key, entry)
    bytes += entry.bytes
    for (const [oldest, old] of kept) {
      if (bytes <= most) break
      drop(oldest, old)
    }
  }
  const get = (key: string, version: number) => {
    const entry = kept.get(key)
    if (entry === undefined) return undefined
    drop(key, entry)
    if (entry.version !== version) return undefined
    entry.bytes = entry.page.bytes + OVERHEAD
    put(key, entry)
    return entry.page
  }
  return {
    get,
    async through(key, version, make) {
      const known = get(key, version)
      if (known) return known
      const name = `${version} ${key}`
      const made =
        underWay.get(name) ??
        make()
          .then(({ page, keep }) => {
            const old = kept.get(key)
            if (old) drop(key, old)
            if (keep && page.bytes < most / 8) put(key, { page, version, bytes: page.bytes + OVERHEAD })
            return page
          })
          .finally(() => underWay.delete(name))
      underWay.set(name, made)
      return made
    },
    get bytes() {
      return bytes
    },
    get pages() {
      return kept.size
    },
  }
}
