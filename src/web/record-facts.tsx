import type { VNode } from 'preact'
import type { WorkTransaction } from '../db/connect.ts'
import { type Doc, isRows, type Row, type Value } from '../domain/merge.ts'
import { type DocWords, docWords } from '../history/doc-words.ts'
import { namesIn, type RecordNames } from '../history/record-names-store.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { DescriptionList, type Fact } from './components/index.ts'
import type { Frame } from './frame.ts'

/** A record for those who may not edit it, instead of its form; undefined for those who may. `action` is where the form would be sent. */
export async function factsFor(
  tx: WorkTransaction,
  authorityId: string,
  frame: Frame,
  action: string,
  doc: Doc,
): Promise<VNode | undefined> {
  if (frame.opens?.(action, 'POST') ?? true) return undefined
  return <RecordFacts t={translator(frame.lang)} doc={doc} names={await namesIn(tx, authorityId, doc)} />
}

/** What a record says, as a list of facts: a locked form takes no focus, so its words could not be reached by keyboard. */
export function RecordFacts({ t, doc, names }: { t: Translate; doc: Doc; names: RecordNames }) {
  const words = docWords(t, names)
  const facts = Object.entries(doc).flatMap(([field, value]) => factsOf(words, field, value))
  return facts.length > 0 ? <DescriptionList facts={facts} /> : <p class="muted">{t('history.empty')}</p>
}

function factsOf(words: DocWords, field: string, value: Value): Fact[] {
  if (value.length === 0) return []
  if (!isRows(value)) return [{ label: words.label(field), value: <span class="said">{words.value(field, value)}</span> }]
  // The authority's own fields are fields like any other: each has its name as its label.
  if (field === 'own')
    return value.map(row => ({ label: words.value('field', row['field']), value: <span class="said">{row['value']}</span> }))
  return [{ label: words.label(field), value: <Rows words={words} field={field} rows={value} /> }]
}

const Rows = ({ words, field, rows }: { words: DocWords; field: string; rows: readonly Row[] }) => (
  <ul class="dots">
    {rows.map(row => (
      <li key={row.id} class="said">
        {words.row(field, row)}
      </li>
    ))}
  </ul>
)
