import { fold } from './fold.ts'

/** Plurals with another vowel, and the few adjectives that lose theirs. They count at the end of compounds too: "skolebørn". */
const IRREGULAR: readonly (readonly [base: string, forms: string])[] = [
  ['barn', 'børn børne børns børnene børnenes'],
  ['mand', 'mænd mænds mændene mændenes'],
  ['bog', 'bøger bøgers bøgerne bøgernes'],
  ['fod', 'fødder fødderne'],
  ['hånd', 'hænder hænderne'],
  ['tand', 'tænder tænderne'],
  ['nat', 'nætter nætterne'],
  ['kraft', 'kræfter kræfterne'],
  ['mor', 'mødre mødrene moder moderen'],
  ['far', 'fædre fædrene fader faderen'],
  ['bror', 'brødre brødrene broder broderen'],
  ['datter', 'døtre døtrene'],
  ['øje', 'øjne øjnene øjnenes'],
  ['voksen', 'voksne voksnes'],
  ['åben', 'åbne åbnes åbent'],
  ['kurs', 'kursus'],
  ['centrum', 'centrummet'],
]

/** Words whose last letters look like an ending and are none: "indsats" is no genitive, "budget" is not definite. */
const WHOLE = `alene indsats sats plads hals dans puls kurs trods børs vers proces succes kryds fælles palads budget toilet kabinet billet internet magnet køkken væsen`

export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.flatMap(([base, forms]) => forms.split(' ').map(form => [fold(form), fold(base)] as const)),
)
export const WHOLE_WORDS: ReadonlySet<string> = new Set(WHOLE.split(' ').map(fold))
