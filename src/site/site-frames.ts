import type { PublicDatabase } from '../db/connect.ts'
import { HttpError } from '../web/http-error.ts'
import { findAuthority, loadFrame, presentVersion } from './frame-store.ts'
import type { Versions } from './serving/versions.ts'
import type { SiteFrame } from './site-frame.ts'

/** Thrown when a publication came between two looks at the database: the answer must be made anew. */
export class Outdated extends Error {
  override name = 'Outdated'
}

export type SiteFrames = {
  /** The present frame of an authority; undefined where there is no such public site. Throws 410 where it was withdrawn. */
  present(slug: string): Promise<SiteFrame | undefined>
  /** The same without asking the database: for a page that says the database is away. */
  remembered(slug: string): SiteFrame | undefined
  /**
   * Runs reads that all see the frame's version, or throws `Outdated`. A publication lands as a whole together with its number: where
   * the number is still the frame's after the last read, no read saw anything else. One look costs less than a transaction around all.
   */
  read<T>(frame: SiteFrame, work: (db: PublicDatabase) => Promise<T>): Promise<T>
}

/** Frames are small and few; one an authority is kept, the newest. */
export function siteFrames(open: PublicDatabase, versions: Versions): SiteFrames {
  const frames = new Map<string, SiteFrame>()
  const load = async (slug: string, known: SiteFrame | undefined) => {
    const authority = await findAuthority(open, slug)
    if (authority?.withdrawnAt) throw new HttpError(410)
    return authority && (known?.version === authority.version ? known : await loadFrame(open, authority))
  }
  const check = async ({ slug, version }: SiteFrame) => {
    const present = await presentVersion(open, slug)
    if (present === version) return
    if (present !== undefined) versions.heard(slug, present)
    frames.delete(slug)
    throw new Outdated(`${slug} has moved on from version ${version}`)
  }
  return {
    async present(slug) {
      const known = frames.get(slug)
      if (known && versions.present(slug) === known.version) return known
      const found = await load(slug, known)
      if (!found) frames.delete(slug)
      else {
        await check(found)
        frames.set(slug, found)
        versions.heard(slug, found.version)
      }
      return found
    },
    remembered: slug => frames.get(slug),
    async read(frame, work) {
      const result = await work(open)
      await check(frame)
      return result
    },
  }
}
