import { LANGS, type Translate } from '../i18n/translate.ts'
import { Select, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'

export function PersonFields({ t, form }: { t: Translate; form: FormState }) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <>
      <TextField {...field('name')} label={t('people.name')} autocomplete="off" />
      <TextField {...field('email')} type="email" label={t('people.email')} hint={t('people.their-email-hint')} autocomplete="off" />
      <Select
        {...field('language')}
        label={t('people.language')}
        options={LANGS.map(lang => ({ value: lang, label: t(`people.language.${lang}`) }))}
      />
    </>
  )
}
