export type RoomSize = { readonly authority: number; readonly all: number }

/** Three files of the largest kind from one authority, ten from all: what one process can hold beside its pages. */
const usualSize: RoomSize = { authority: 60_000_000, all: 200_000_000 }

/** Room in memory for files that wait to be read. Two are read at a time, so a hundred sent at once would wait there for minutes. */
export class Room {
  private readonly size: RoomSize
  private readonly taken = new Map<string, number>()
  private all = 0

  constructor(size: RoomSize = usualSize) {
    this.size = size
  }

  /** Takes room for a file, and answers what gives it back, once; undefined where there is no room. */
  take(authorityId: string, bytes: number): (() => void) | undefined {
    const own = this.taken.get(authorityId) ?? 0
    if (own + bytes > this.size.authority || this.all + bytes > this.size.all) return undefined
    this.add(authorityId, bytes)
    let isGivenBack = false
    return () => {
      if (!isGivenBack) this.add(authorityId, -bytes)
      isGivenBack = true
    }
  }

  private add(authorityId: string, bytes: number): void {
    const own = (this.taken.get(authorityId) ?? 0) + bytes
    if (own === 0) this.taken.delete(authorityId)
    else this.taken.set(authorityId, own)
    this.all += bytes
  }
}
