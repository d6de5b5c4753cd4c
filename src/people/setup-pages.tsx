import { AUTHORITY_KINDS } from '../domain/authority-kind.ts'
import { type Lang, translator } from '../i18n/translate.ts'
import { Button, HiddenFields, Radios, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { workPaths } from '../web/paths.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { PlainPage } from './sign-in-pages.tsx'

type SetupPageProps = { lang: Lang; form: FormState /** Of the form. */; token: string /** Of the address. */; link: string }

export function SetupPage({ lang, form, token, link }: SetupPageProps) {
  const t = translator(lang)
  const other: Lang = lang === 'da' ? 'en' : 'da'
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <PlainPage lang={lang} t={t} title={t('people.setup')} form={form} languageHref={`${workPaths.setup(link)}?sprog=${other}`}>
      <p class="topgap">{t('people.setup-lead')}</p>
      <form method="post" action={`${workPaths.setup(link)}?sprog=${lang}`} class="card flush topgap" novalidate>
        <HiddenFields csrf={token} />
        <div class="fs">
          <h2>{t('people.setup-authority')}</h2>
          <TextField
            {...field('official_name')}
            label={t('authorities.official-name')}
            hint={t('people.setup-name-hint')}
            autocomplete="organization"
          />
          <Radios
            name="kind"
            legend={t('authorities.kind')}
            value={form.value('kind')}
            error={form.error('kind')}
            items={AUTHORITY_KINDS.map(kind => ({ value: kind, label: t(`authorities.kind.${kind}`) }))}
          />
          <TextField
            {...field('slug')}
            label={t('authorities.slug')}
            hint={t('people.setup-slug-hint')}
            width="middle"
            autocomplete="off"
          />
        </div>
        <div class="fs">
          <h2>{t('people.setup-person')}</h2>
          <TextField {...field('name')} label={t('people.name')} autocomplete="name" />
          <TextField
            {...field('email')}
            type="email"
            label={t('people.email')}
            hint={t('people.setup-email-hint')}
            autocomplete="username"
          />
          <NewPasswordFields t={t} form={form} />
          <Button>{t('people.setup-submit')}</Button>
        </div>
      </form>
    </PlainPage>
  )
}
