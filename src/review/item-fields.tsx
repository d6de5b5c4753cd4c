import type { ComponentChildren } from 'preact'
import { fieldCertainty } from '../domain/review/certainty.ts'
import type { Evidence } from '../domain/review/evidence.ts'
import { FIELD_NAMES, type FigureFields, type InitiativeFields } from '../domain/review/fields.ts'
import { type ReviewItem, valuesOf } from '../domain/review.ts'
import { formatNumber } from '../i18n/format.ts'
import { type DraftField, EvidenceLink } from '../web/components/index.ts'
import { comparableText } from './comparable-text.ts'
import { moneyText, referenceText, timeText, type Words } from './review-words.ts'

/** Empty fields that are worth saying nothing was found for; the rest are left out. */
const EXPECTED: ReadonlySet<string> = new Set(['units', 'time', 'money', 'targetGroup', 'goals'])

/** An item's fields as they are read beside its lines: value, marks, certainty. */
export function itemFields(words: Words, item: ReviewItem, evidence: readonly Evidence[]): readonly DraftField[] {
  const { t } = words
  const [from, to] = item.lines
  return FIELD_NAMES[item.kind].flatMap((name): readonly DraftField[] => {
    const value = fieldValue(words, item, name)
    const label = t(`review.field.${name}`)
    if (!value) return EXPECTED.has(name) ? [{ label, value: <span class="muted">{t('review.not-found', { from, to })}</span> }] : []
    const certainty = fieldCertainty(item, name)
    const invented = name === 'title' && item.kind === 'initiative' && certainty === 1
    return [
      { label, value, certainty, note: invented ? t('review.not-printed') : undefined, evidence: linksOf(words, item, name, evidence) },
    ]
  })
}

const linksOf = ({ t }: Words, item: ReviewItem, field: string, evidence: readonly Evidence[]): ComponentChildren =>
  evidence
    .filter(mark => mark.itemId === item.id && mark.fields.includes(field))
    .map(mark => <EvidenceLink key={mark.number} t={t} number={mark.number} line={mark.lines[0]} />)

/** One field as it stands in a list of fields; '' where it holds nothing. */
function fieldValue(words: Words, item: ReviewItem, name: string): ComponentChildren {
  const values = valuesOf(item)
  const value: unknown = Object.entries(values).find(([field]) => field === name)?.[1]
  switch (name) {
    case 'goals':
      return (value as InitiativeFields['goals']).map(reference => referenceText(words, reference)).join('\n')
    case 'units':
      return (value as readonly string[]).join('\n')
    case 'time':
      return timeValue(words, value as InitiativeFields['time'])
    case 'money':
      return moneyValue(words, value as InitiativeFields['money'])
    case 'rows':
      return <Rows words={words} rows={value as FigureFields['rows']} />
    case 'loose':
      return ''
    default:
      return comparableText(words, name, value, values)
  }
}

function timeValue(words: Words, time: InitiativeFields['time']): ComponentChildren {
  const read = timeText(words, time)
  if (!read && !time.words) return ''
  return (
    <>
      {read}
      {time.words && time.words !== read && <span class="cell-sub">»{time.words}«</span>}
    </>
  )
}

function moneyValue(words: Words, money: InitiativeFields['money']): ComponentChildren {
  if (money.length === 0) return ''
  return (
    <ul class="plain">
      {money.map((amount, at) => (
        // Two amounts may be printed alike; their order is their identity.
        <li key={`${at} ${amount.words}`}>
          {moneyText(words, amount)}
          <span class="cell-sub">»{amount.words}«</span>
        </li>
      ))}
    </ul>
  )
}

function Rows({ words: { t, lang }, rows }: { words: Words; rows: FigureFields['rows'] }) {
  const shown = (value: number | null) => (value === null ? '' : formatNumber(lang, value))
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('review.row-unit')}</th>
          <th scope="col">{t('review.measured')}</th>
          <th scope="col">{t('review.target')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // A broken table may name a unit twice; the person sees both rows.
          <tr key={`${at} ${row.unit}`}>
            <th scope="row">{row.unit || t('review.row-total')}</th>
            <td>{shown(row.measured)}</td>
            <td>{shown(row.target)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
