/** An address a record has, or had. Retired ones stay the record's for good, and are never given to another. */
export type Address = { readonly recordId: string; readonly slug: string; readonly retired: boolean }

export type AddressChanges = {
  readonly retire: readonly string[]
  readonly claim: readonly { readonly slug: string; readonly recordId: string }[]
}

/**
 * The readable addresses of one kind of record. `claim` answers a record's slug: the one it has while its wanted slug is the
 * same, else a free one, with -2, -3 … where others had it before. `changes` is what must be written down.
 */
export function addressBook(known: readonly Address[]) {
  const owners = new Map(known.map(address => [address.slug, address.recordId]))
  const present = new Map(known.filter(address => !address.retired).map(address => [address.recordId, address.slug]))
  const retire: string[] = []
  const claims: { slug: string; recordId: string }[] = []

  // Where a search for a free suffix last ended: a thousand records of one title must not try a million addresses.
  const tried = new Map<string, number>()
  const free = (wanted: string, recordId: string): string => {
    if (mine(wanted, recordId)) return wanted
    for (let n = tried.get(wanted) ?? 2; ; n++) {
      tried.set(wanted, n)
      if (mine(`${wanted}-${n}`, recordId)) return `${wanted}-${n}`
    }
  }
  const mine = (slug: string, recordId: string): boolean => (owners.get(slug) ?? recordId) === recordId

  return {
    claim(recordId: string, wanted: string): string {
      const has = present.get(recordId)
      if (has !== undefined && (has === wanted || (isNumbered(has, wanted) && !mine(wanted, recordId)))) return has
      if (has !== undefined) retire.push(has)
      const slug = free(wanted, recordId)
      owners.set(slug, recordId)
      present.set(recordId, slug)
      claims.push({ slug, recordId })
      return slug
    },
    changes: (): AddressChanges => ({ retire, claim: claims }),
  }
}

/** "boliger-2" stays while "boliger" is somebody else's: a suffix once given is no reason to move. */
const isNumbered = (slug: string, wanted: string): boolean => slug.startsWith(`${wanted}-`) && /^\d+$/.test(slug.slice(wanted.length + 1))
