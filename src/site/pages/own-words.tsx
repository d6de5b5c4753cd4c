import { parseDecimal } from '../../domain/decimal.ts'
import { parseStatedDate } from '../../domain/timeframe.ts'
import { formatStated } from '../../i18n/format.ts'
import type { OwnData } from '../../publishing/published-data.ts'
import { type Context, count, plain } from './context.ts'
import { Said } from './said.tsx'

/** A value in one of the authority's own fields, as a reader would write it. */
export function OwnWords({ c, own }: { c: Context; own: Pick<OwnData, 'kind' | 'value'> }) {
  if (own.kind === 'link') return <a href={own.value}>{own.value}</a>
  if (own.kind === 'number') return <>{count(c, parseDecimal(own.value) ?? 0)}</>
  if (own.kind === 'date') return <>{dateWords(c, own.value)}</>
  return <Said lang={c.lang} text={own.value} />
}

function dateWords(c: Context, value: string): string {
  const date = parseStatedDate(value)
  return date ? formatStated(c.lang, date.start, date.precision) : value
}

/** Those that lists show, as one line: "Sagsnummer: 26/114. Bydel: Havnen". */
export const ownInLists = (c: Context, own: readonly OwnData[] | undefined): string =>
  (own ?? [])
    .filter(each => each.inLists)
    .map(each => `${plain(c.lang, each.name)}: ${each.value}`)
    .join('. ')
