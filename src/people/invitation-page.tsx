import { type Lang, translator } from '../i18n/translate.ts'
import { Button, HiddenFields } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { workPaths } from '../web/paths.ts'
import type { Invited } from './invitation-store.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { PlainPage } from './sign-in-pages.tsx'

type InvitationPageProps = {
  lang: Lang
  form: FormState /** Of the form. */
  token: string /** Of the address. */
  link: string
  invited: Invited
}

export function InvitationPage({ lang, form, token, link, invited }: InvitationPageProps) {
  const t = translator(lang)
  const address = workPaths.invitation(link)
  const title = t('people.welcome', { name: invited.name })
  return (
    <PlainPage lang={lang} t={t} title={title} form={form} languageHref={`${address}?sprog=${lang === 'da' ? 'en' : 'da'}`}>
      <p class="topgap">{t('people.welcome-text', { authority: invited.authorityName, email: invited.email })}</p>
      <form method="post" action={`${address}?sprog=${lang}`} class="card topgap" novalidate>
        <HiddenFields csrf={token} />
        {/* Lets a password manager keep the password under the right name. */}
        <input type="hidden" name="username" value={invited.email} autocomplete="username" />
        <NewPasswordFields t={t} form={form} />
        <Button>{t('people.welcome-submit')}</Button>
      </form>
    </PlainPage>
  )
}
