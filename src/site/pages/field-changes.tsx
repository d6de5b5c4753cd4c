import type { ComponentChildren } from 'preact'
import type { Status } from '../../domain/status.ts'
import { wordDiff } from '../../domain/word-diff.ts'
import { isKey } from '../../i18n/translate.ts'
import type { ChangeValue, FieldChange } from '../../publishing/published-change.ts'
import { type ChangePart, ChangeText } from '../../web/components/index.ts'
import { type Context, money } from './context.ts'
import { fundingWords } from './facet-words.tsx'
import { keptTimeframe } from './timeframe-words.ts'

/** Fields of running text: there the words that changed are what a reader looks for. */
const PROSE: ReadonlySet<string> = new Set(['summary', 'text', 'title', 'status-reason', 'next-step', 'evidence', 'about'])

/** Each field that changed, before and after. */
export function FieldChanges({ c, fields }: { c: Context; fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null
  return (
    <ul class="felter">
      {fields.map(change => (
        <li key={change.field}>
          {fieldName(c, change.field)}: <BeforeAfter c={c} change={change} />
        </li>
      ))}
    </ul>
  )
}

export function fieldName({ t }: Context, field: string): string {
  const key = `publishing.field.${field}`
  return isKey(key) ? t(key) : field
}

/** The words are the authority's own Danish, unless the interface has words for them. */
function BeforeAfter({ c, change }: { c: Context; change: FieldChange }): ComponentChildren {
  const { field, before, after } = change
  const parts = PROSE.has(field) ? wordDiff(words(c, field, before), words(c, field, after)) : asWholes(c, change)
  if (parts.length === 0) return c.t('site.changed.details')
  const danish = c.lang === 'en' && !isOurs(c, change) && !field.endsWith('-en')
  return (
    <span lang={danish ? 'da' : undefined}>
      <ChangeText t={c.t} parts={parts} />
    </span>
  )
}

/** Fields whose values are said in words of the interface. */
const OURS: ReadonlySet<string> = new Set(['status', 'funding', 'state', 'amount', 'number', 'articles'])

function isOurs(c: Context, { field, before, after }: FieldChange): boolean {
  if (field !== 'timeframe') return OURS.has(field)
  return [before, after].every(value => typeof value !== 'string' || keptTimeframe(c, value) !== undefined)
}

function asWholes(c: Context, { field, before, after }: FieldChange): ChangePart[] {
  const [old, now] = [words(c, field, before), words(c, field, after)]
  if (old === now) return []
  const parts: ChangePart[] = []
  if (old) parts.push({ kind: 'removed', text: old })
  if (old && now) parts.push({ kind: 'same', text: ' ' })
  if (now) parts.push({ kind: 'added', text: now })
  return parts
}

function words(c: Context, field: string, value: ChangeValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return field === 'amount' ? money(c, value) : String(value)
  if (typeof value !== 'string') return value.join(', ')
  if (field === 'status') return statusWords(c, value)
  if (field === 'funding') return fundingWords(c.t, value)
  if (field === 'timeframe') return keptTimeframe(c, value) ?? value
  const key = `site.plan-state.${value}`
  return field === 'state' && isKey(key) ? c.t(key) : value
}

function statusWords({ t }: Context, status: string): string {
  const key = `components.status.${status as Status}` as const
  return isKey(key) ? t(key) : status
}
