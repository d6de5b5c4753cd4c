import { formatMoney } from '../i18n/format.ts'
import { isKey, type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Card, type ChangePart, ChangeText, EmptyState } from '../web/components/index.ts'
import { OpenLink } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { ChangeValue, FieldChange } from './published-change.ts'
import type { Change } from './published-store.ts'
import { isWithdrawable } from './withdraw.ts'

type ChangeListProps = {
  readonly lang: Lang
  readonly changes: readonly Change[]
  readonly empty: string
  /** Beside each record that is public: the way to take it back. */
  readonly withdrawable?: boolean
}

/** What a version changes, record by record, with what stood there before. */
export function ChangeList({ lang, changes, empty, withdrawable = false }: ChangeListProps) {
  const t = translator(lang)
  if (changes.length === 0) return <EmptyState title={t('publishing.no-changes')} text={empty} />
  return (
    <ul class="plain">
      {changes.map(change => (
        <li key={`${change.recordKind} ${change.recordId}`}>
          <Card>
            <p class="sub">
              {recordWord(t, change.recordKind)}: {t(`publishing.change.${change.kind}`)}
            </p>
            <h3>{change.title ? `${change.number} ${change.title}`.trim() : t('publishing.withdrawn-title')}</h3>
            {change.reason && <p>{change.reason}</p>}
            {change.fields.length > 0 && <FieldTable t={t} lang={lang} fields={change.fields} />}
            {withdrawable && change.title && isWithdrawable(change.recordKind) && change.kind !== 'removed' && (
              <p>
                <OpenLink href={workPaths.withdraw(change.recordKind, change.recordId)} otherwise={null}>
                  {t('publishing.withdraw')}
                  <span class="sr-only"> {change.title}</span>
                </OpenLink>
              </p>
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}

export function recordWord(t: Translate, kind: string): string {
  const key = `publishing.record.${kind}`
  return isKey(key) ? t(key) : kind
}

const FieldTable = ({ t, lang, fields }: { t: Translate; lang: Lang; fields: readonly FieldChange[] }) => (
  <dl class="facts">
    {fields.map(change => (
      <div key={change.field}>
        <dt>{t(`publishing.field.${change.field}`)}</dt>
        <dd>
          <ChangeText t={t} parts={partsOf(t, lang, change)} />
        </dd>
      </div>
    ))}
  </dl>
)

function partsOf(t: Translate, lang: Lang, { field, before, after }: FieldChange): ChangePart[] {
  const [old, now] = [valueWords(t, lang, field, before), valueWords(t, lang, field, after)]
  if (old === now) return [{ kind: 'same', text: t('publishing.details') }]
  const parts: ChangePart[] = [
    { kind: 'removed', text: old },
    { kind: 'same', text: old && now ? ' ' : '' },
    { kind: 'added', text: now },
  ]
  return parts.filter(part => part.text !== '')
}

/** Codes in the interface's words; everything else as the authority wrote it. */
function valueWords(t: Translate, lang: Lang, field: string, value: ChangeValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return field === 'amount' ? formatMoney(lang, value) : String(value)
  if (typeof value !== 'string') return value.join(', ')
  const key = field === 'status' ? `components.status.${value}` : field === 'funding' ? `site.funding.${value}` : `site.plan-state.${value}`
  return ['status', 'funding', 'state'].includes(field) && isKey(key) ? t(key) : value
}
