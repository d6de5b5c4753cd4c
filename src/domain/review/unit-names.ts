/** A unit as a name can find it: by its official name, its short name, its abbreviation, or a name it had before. */
export type KnownUnit = {
  readonly id: string
  readonly officialName: string
  readonly shortName: string
  readonly abbreviation: string
  /** Names and abbreviations of the units it took over from. */
  readonly formerly: readonly string[]
}

/** What becomes of a name in the document: a unit that is there, a new one, or nothing but words. */
export type NameChoice =
  | { readonly to: 'unit'; readonly unitId: string }
  | { readonly to: 'new'; readonly officialName: string; readonly abbreviation: string }
  | { readonly to: 'none' }

/** Compared without case, closing stops and double blanks: "Social-  og Sundhedsforvaltningen." */
export const nameKey = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/[.,;:\s]+$/, '')
    .trim()
    .toLowerCase()

/** The living unit that a printed name means, or undefined. "Socialforvaltningen (SOF)" is found by either part. */
export function unitNamed(name: string, units: readonly KnownUnit[]): KnownUnit | undefined {
  const [, before = '', inside = ''] = /^(.*?)\s*\(([^)]+)\)\s*$/.exec(name) ?? []
  for (const key of [name, before, inside].map(nameKey)) {
    if (key === '') continue
    const found =
      units.find(unit => nameKey(unit.officialName) === key) ??
      units.find(unit => [unit.abbreviation, unit.shortName].some(short => nameKey(short) === key)) ??
      units.find(unit => unit.formerly.some(old => nameKey(old) === key))
    if (found) return found
  }
  return undefined
}

/**
 * The choice for each name, a person's own before ours: a unit that is there, else a new one with the document's abbreviation.
 * Names of figure rows alone stay words, for a row is often no unit ("Skoler").
 */
export function nameChoices(
  names: readonly { readonly name: string; readonly owns: boolean }[],
  units: readonly KnownUnit[],
  abbreviations: ReadonlyMap<string, string>,
  made: Readonly<Record<string, NameChoice>>,
): ReadonlyMap<string, NameChoice> {
  const choices = new Map<string, NameChoice>()
  for (const { name, owns } of names) {
    const found = unitNamed(name, units)
    const own = made[name]
    if (own && (own.to !== 'unit' || units.some(unit => unit.id === own.unitId))) choices.set(name, own)
    else if (found) choices.set(name, { to: 'unit', unitId: found.id })
    else if (owns) choices.set(name, { to: 'new', officialName: name, abbreviation: abbreviations.get(nameKey(name)) ?? '' })
    else if (!choices.has(name)) choices.set(name, { to: 'none' })
  }
  return choices
}
