import type { AmountKind } from '../../../domain/draft.ts'

const words = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu')

const costs =
  '(?:midler|udgift\\p{L}*|utgift\\p{L}*|bevilling\\p{L}*|bevilgning\\p{L}*|budget\\p{L}*|budsjett\\p{L}*|kostnad\\p{L}*|medel|ramme\\p{L}*)?'

/** What an amount is for. "I drift" says that a thing runs, and "anlægget" is a place: neither is a kind of money. */
export const kindWords: readonly (readonly [AmountKind, RegExp])[] = [
  ['capital', words(`anlæg(?:s-?${costs})?|anleggs-?${costs}|anläggnings-?${costs}|investering(?:en|er|erne|ar|s-?${costs})?`)],
  ['operating', words(`(?<!i )drift(?:en|s-?${costs})?`)],
]

const year = '(?:19|20)\\d\\d'

/** The prices an amount is counted in, as printed: "2024-p/l", "pl-niveau 2024", "faste priser", "2024 års prisnivå". */
export const priceLevelWords = new RegExp(
  `(?<![\\p{L}\\d])(?:${year}(?:-| års? )(?:p/?l(?:-niveau)?|prise[rn]\\p{L}*|prisniveau|prisnivå|pl|kroner)|(?:p/?l(?:-niveau)?|prisniveau|prisnivå),? ${year}|p/l(?:-niveau)?|(?:faste|løbende|løpende|fasta|löpande)(?: ${year}-?)? ?priser)(?![\\p{L}\\d])`,
  'giu',
)
