import type { OwnField } from '../../domain/own-fields.ts'
import type { Translate } from '../../i18n/translate.ts'
import { DateField, Select, TextField } from '../../web/components/index.ts'
import { rowField } from '../../web/doc-fields.ts'
import { fieldOf, Section, type SectionProps } from './section.tsx'

/** A field that is no longer in use is shown while it holds something. */
export const ownFieldsShown = (form: SectionProps['form'], choices: SectionProps['choices']): readonly OwnField[] =>
  choices.ownFields.filter(field => field.inUse || form.value(nameOf(field)) !== '')

/** The authority's own fields. */
export function OwnSection({ t, form, choices }: SectionProps) {
  const shown = ownFieldsShown(form, choices)
  if (shown.length === 0) return null
  return (
    <Section id="egne-felter" title={t('plans.own.section')}>
      {shown.map(field => (
        <OwnControl key={field.id} t={t} field={field} {...fieldOf(form, nameOf(field))} />
      ))}
    </Section>
  )
}

const nameOf = ({ id }: OwnField): string => rowField('own', id, 'value')

type ControlProps = { t: Translate; field: OwnField; name: string; value: string; error: string | undefined }

function OwnControl({ t, field, ...control }: ControlProps) {
  const seen = t(`plans.own.seen-${field.visibility}`)
  const common = { ...control, label: field.name, hint: [field.hint, seen].filter(Boolean).join(' ') }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} />
    case 'link':
      return <TextField {...common} hint={`${common.hint} ${t('plans.own.link-hint')}`} />
    case 'number':
      return <TextField {...common} inputmode="decimal" width="middle" />
    case 'date':
      return <DateField {...common} t={t} hint={`${common.hint} ${t('components.date-hint')}`} />
    case 'choice': {
      const options = field.choices.map(choice => ({ value: choice, label: choice }))
      return <Select {...common} prompt={t('plans.own.no-choice')} options={options} />
    }
  }
}
