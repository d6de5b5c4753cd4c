import type { TaughtField, Vocabulary } from '../../domain/vocabulary.ts'
import { wordKey } from '../../domain/vocabulary.ts'
import type { Found } from './found.ts'
import type { Line } from './line.ts'

/** A label we know for each field that one can be taught to mean. */
const KNOWN: Readonly<Record<TaughtField, string>> = {
  units: 'Ansvarlig',
  time: 'Tidshorisont',
  money: 'Økonomi',
  targetGroup: 'Målgruppe',
  text: 'Beskrivelse',
}

/**
 * The lines with the authority's own labels said in ours, so that every later stage knows them: alone on a line, or before a
 * colon. What is shown beside the draft stays as printed.
 */
export const translateLabels = (lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] => {
  const labels = new Map(vocabulary.flatMap(word => (word.kind === 'label' ? [[wordKey(word.printed), KNOWN[word.meaning]] as const] : [])))
  if (labels.size === 0) return lines
  return lines.map(line => {
    const colon = line.text.indexOf(':')
    const label = labels.get(wordKey(colon < 0 ? line.text : line.text.slice(0, colon)))
    return label ? { ...line, text: colon < 0 ? label : label + line.text.slice(colon) } : line
  })
}

/** Without those whose heading a person has said heads no initiative; their lines fall to the other sections. */
export const withoutTaught = (found: readonly Found[], vocabulary: Vocabulary): Found[] => {
  const taught = new Set(vocabulary.flatMap(word => (word.kind === 'not-initiative' ? [wordKey(word.printed)] : [])))
  return found.filter(each => each.title === null || !taught.has(wordKey(each.title)))
}
