import { englishField, type Translations } from '../history/translation-store.ts'
import type { Translate } from '../i18n/translate.ts'
import { Checkbox, Notice, TextArea, TextField } from './components/index.ts'
import type { FormState } from './form-state.ts'

export type EnglishFieldsProps = {
  t: Translate
  form: FormState
  /** The record's translated fields, each with its label in the language of the page. */
  fields: readonly { readonly name: string; readonly label: string; readonly long?: boolean }[]
  translations?: Translations | undefined
  /** The record's revision: an English text made from an older one is out of date. */
  revision?: number | undefined
}

/** The English texts of a record, last on its form. */
export function EnglishFields({ t, form, fields, translations = {}, revision = 1 }: EnglishFieldsProps) {
  const stale = fields.filter(({ name }) => (translations[name]?.ofRevision ?? revision) < revision)
  return (
    <div class="fs" id="english">
      <h2>{t('policies.english')}</h2>
      <p class="muted small">{t('policies.english-hint')}</p>
      {stale.length > 0 && (
        <Notice t={t} kind="warning">
          <p>{t('policies.english-stale', { fields: stale.map(({ label }) => label).join(', ') })}</p>
          <Checkbox name="translation_fits" label={t('policies.english-fits')} checked={form.value('translation_fits') !== ''} />
        </Notice>
      )}
      {fields.map(({ name, label, long }) => {
        const field = englishField(name)
        const props = {
          name: field,
          label: t('policies.english-field', { field: label }),
          value: form.value(field),
          error: form.error(field),
          lang: 'en',
        }
        return long ? <TextArea key={name} {...props} rows={4} /> : <TextField key={name} {...props} />
      })}
    </div>
  )
}
