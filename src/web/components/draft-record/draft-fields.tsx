import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { Certainty, type CertaintyLevel } from '../certainty/certainty.tsx'

export type DraftField = {
  label: string
  /** The value as read, or the field that corrects it. */
  value: ComponentChildren
  note?: string | undefined
  /** `EvidenceLink`s. */
  evidence?: ComponentChildren
  certainty?: CertaintyLevel | undefined
}

/** Longer than this, a value takes the whole width under its label: beside it a paragraph becomes a tower of three words a line. */
const LONG = 160

const rowClass = ({ value, certainty }: DraftField): string | undefined =>
  [certainty === 1 && 'low', typeof value === 'string' && value.length > LONG && 'long'].filter(Boolean).join(' ') || undefined

/** What was read, from where, how surely. An unsure field stands out by a tint and by its word. */
export const DraftFields = ({ t, fields }: { t: Translate; fields: readonly DraftField[] }) => (
  <dl class="fields">
    {fields.map(field => (
      <div key={field.label} class={rowClass(field)}>
        <dt>{field.label}</dt>
        <dd class="value">
          {field.value}
          {field.note && <span class="cell-sub">{field.note}</span>}
        </dd>
        <dd class="proof">{field.evidence}</dd>
        <dd class="conf">{field.certainty && <Certainty t={t} level={field.certainty} />}</dd>
      </div>
    ))}
  </dl>
)
