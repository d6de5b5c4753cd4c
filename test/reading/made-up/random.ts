/** A small seeded generator (mulberry32): the same seed gives the same document on every machine. */
export type Random = {
  readonly below: (n: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly chance: (share: number) => boolean
}

export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    pick: from => {
      const value = from[below(from.length)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
    chance: share => next() < share,
  }
}

/** `count` different values, in random order. */
export const pickSome = <T>(random: Random, from: readonly T[], count: number): T[] => {
  const rest = [...from]
  const picked: T[] = []
  while (picked.length < count && rest.length > 0) picked.push(...rest.splice(random.below(rest.length), 1))
  return picked
}
