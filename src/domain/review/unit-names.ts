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

/** A unit as the document itself introduces it: "Socialforvaltningen (SOF)". */
export type PrintedUnit = { readonly name: string; readonly abbreviation: string | null }

/** Words for several units or all of them: nobody's name, so no unit is proposed for them. */
const COLLECTIVE = /^(?:alle|samtlige|de (?:øvrige|andre)|øvrige|tværgående|forvaltningerne|flere)(?:\s|$)/iu

/**
 * The choice for each name, a person's own before ours: a unit that is there, else a new one under the full name the document
 * gives it. A name that only stands in a table stays words unless the document introduces it, for a row is often no unit ("Skoler").
 */
export function nameChoices(
  names: readonly { readonly name: string; readonly owns: boolean }[],
  units: readonly KnownUnit[],
  printed: readonly PrintedUnit[],
  made: Readonly<Record<string, NameChoice>>,
): ReadonlyMap<string, NameChoice> {
  return new Map(
    names.map(({ name, owns }) => {
      const own = made[name]
      const stands = own && (own.to !== 'unit' || units.some(unit => unit.id === own.unitId))
      return [name, stands ? own : proposedChoice(name, owns, units, printed)]
    }),
  )
}

function proposedChoice(name: string, owns: boolean, units: readonly KnownUnit[], printed: readonly PrintedUnit[]): NameChoice {
  const key = nameKey(name)
  const known = printed.find(unit => nameKey(unit.name) === key || nameKey(unit.abbreviation ?? '') === key)
  const unit = unitNamed(name, units) ?? (known && unitNamed(known.name, units))
  if (unit) return { to: 'unit', unitId: unit.id }
  if ((!owns && !known) || COLLECTIVE.test(name)) return { to: 'none' }
  return { to: 'new', officialName: known?.name ?? name, abbreviation: known?.abbreviation ?? '' }
}
