import type { ComponentChildren } from 'preact'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, ErrorSummary, Flash, HiddenFields, Radios, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { PlainLayout } from '../web/layout/plain-layout.tsx'
import { workPaths } from '../web/paths.ts'

type SignInPageProps = {
  lang: Lang
  form: FormState
  /** For `HiddenFields`. */
  token: string
  /** Where to go afterwards. */
  continuation: string
  signedOut?: boolean
}

const languageHref = (lang: Lang, continuation: string) =>
  `${workPaths.signIn}?sprog=${lang === 'da' ? 'en' : 'da'}&videre=${encodeURIComponent(continuation)}`

export function SignInPage({ lang, form, token, continuation, signedOut }: SignInPageProps) {
  const t = translator(lang)
  return (
    <PlainPage lang={lang} t={t} title={t('people.sign-in')} form={form} languageHref={languageHref(lang, continuation)}>
      {signedOut && <Flash kind="done" text={t('people.signed-out')} />}
      <form method="post" action={`${workPaths.signIn}?sprog=${lang}`} class="card topgap" novalidate>
        <HiddenFields csrf={token} values={{ videre: continuation }} />
        <TextField
          name="email"
          type="email"
          label={t('people.email')}
          value={form.value('email')}
          error={form.error('email')}
          autocomplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={t('people.password')}
          error={form.error('password')}
          autocomplete="current-password"
        />
        <Button>{t('people.sign-in')}</Button>
      </form>
      <p class="topgap">{t('people.password-forgotten')}</p>
    </PlainPage>
  )
}

type ChoicePageProps = SignInPageProps & { choice: string; authorities: readonly { id: string; name: string }[] }

export function ChoicePage({ lang, form, token, continuation, choice, authorities }: ChoicePageProps) {
  const t = translator(lang)
  return (
    <PlainPage lang={lang} t={t} title={t('people.choose-authority')} form={form}>
      <form method="post" action={`${workPaths.signInChoice}?sprog=${lang}`} class="card topgap" novalidate>
        <HiddenFields csrf={token} values={{ videre: continuation, choice }} />
        <Radios
          name="authority"
          legend={t('people.authority')}
          hint={t('people.choose-authority-hint')}
          value={authorities[0]?.id}
          items={authorities.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button>{t('people.continue')}</Button>
      </form>
    </PlainPage>
  )
}

type PlainPageProps = {
  lang: Lang
  t: Translate
  title: string
  form: FormState
  languageHref?: string | undefined
  children: ComponentChildren
}

/** A page for those who are not signed in: the refusals first, then the title, then the form. */
export const PlainPage = ({ lang, t, title, form, languageHref: href, children }: PlainPageProps) => (
  <PlainLayout lang={lang} title={title} languageSwitch={href ? { href } : undefined} hasErrors={form.errors.length > 0}>
    <ErrorSummary t={t} errors={form.errors} />
    <h1>{title}</h1>
    {children}
  </PlainLayout>
)
