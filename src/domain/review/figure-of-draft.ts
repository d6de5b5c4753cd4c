import type { Draft, DraftFigure } from '../draft.ts'
import type { FigureFields } from './fields.ts'
import type { Places } from './items-of-draft.ts'

/** Names of a row that sums the others: "I alt", "Samlet", "KK samlet", "Total". */
const TOTAL = /(?:^|\s)(?:i alt|samlet|total|totalt|sum)$/iu

export const isTotalRow = (unit: string): boolean => unit.trim() === '' || TOTAL.test(unit.trim())

/** The year is the one in the title, else the first of the document's period: the second is a guess, and counts as one. */
export function figureFields(
  figure: DraftFigure,
  period: Draft['period'],
  places: Places,
): { readonly fields: FigureFields; readonly confidence: number } {
  const year = /\b(?:19|20|21)\d\d\b/.exec(figure.title)?.[0]
  const about = places.around(figure.lines)
  return {
    fields: {
      title: figure.title,
      about,
      unitOfMeasure: '',
      period: year ?? period?.from ?? '',
      rows: figure.rows.map(row => ({ unit: isTotalRow(row.unit) ? '' : row.unit, measured: row.actual, target: row.target })),
    },
    confidence: year && about ? 0.7 : 0.4,
  }
}
