import { englishField, type Translations } from '../history/translation-store.ts'
import type { Translate } from '../i18n/translate.ts'
import { Checkbox, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'

/** A record's English texts, and the revision of the record they stand beside (0 before it is made). */
export type English = { readonly translations: Translations; readonly revision: number }

const isBehind = ({ translations, revision }: English, field: string): boolean => (translations[field]?.ofRevision ?? revision) < revision

type Props = { t: Translate; form: FormState; english: English; field: string; label: string; long?: boolean }

/** The same field in English; says so when the Danish text has changed since. */
export function EnglishField({ t, form, english, field, label, long }: Props) {
  const name = englishField(field)
  const hint = isBehind(english, field) ? t('authorities.english-behind') : undefined
  const props = { name, label, hint, lang: 'en', value: form.value(name), error: form.error(name) }
  return long ? <TextArea {...props} /> : <TextField {...props} />
}

/** One box for all: asked only when something is behind. */
export const EnglishFits = ({ t, english }: { t: Translate; english: English }) =>
  Object.keys(english.translations).some(field => isBehind(english, field)) ? (
    <Checkbox name="translation_fits" label={t('authorities.english-fits')} />
  ) : null
