import type { PublicDatabase } from '../db/connect.ts'
import { HttpError } from '../web/http-error.ts'
import { findAuthority, loadFrame } from './frame-store.ts'
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
  /** Runs reads that all see the frame's version, or throws `Outdated`. */
  read<T>(frame: SiteFrame, work: (db: PublicDatabase) => Promise<T>): Promise<T>
}

/** Frames are small and few; one an authority is kept, the newest. */
export function siteFrames(open: PublicDatabase, versions: Versions): SiteFrames {
  const frames = new Map<string, SiteFrame>()
  return {
    async present(slug) {
      const known = frames.get(slug)
      if (known && versions.present(slug) === known.version) return known
      const found = await inSnapshot(open, async db => {
        const authority = await findAuthority(db, slug)
        if (authority?.withdrawnAt) throw new HttpError(410)
        return authority && (known?.version === authority.version ? known : await loadFrame(db, authority))
      })
      if (!found) frames.delete(slug)
      else {
        frames.set(slug, found)
        versions.heard(slug, found.version)
      }
      return found
    },
    remembered: slug => frames.get(slug),
    read: (frame, work) =>
      inSnapshot(open, async db => {
        const authority = await findAuthority(db, frame.slug)
        if (authority?.version !== frame.version || authority.withdrawnAt) {
          if (authority) versions.heard(frame.slug, authority.version)
          frames.delete(frame.slug)
          throw new Outdated(`${frame.slug} has moved on from version ${frame.version}`)
        }
        return work(db)
      }),
  }
}

const inSnapshot = <T>(open: PublicDatabase, work: (db: PublicDatabase) => Promise<T>): Promise<T> =>
  open.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
