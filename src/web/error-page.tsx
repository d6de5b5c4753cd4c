import type { Lang, Translate } from '../i18n/translate.ts'
import { Icon } from './components/icon/icon.tsx'
import { PlainLayout } from './layout/plain-layout.tsx'
import { workPaths } from './paths.ts'

export type ErrorPageProps = {
  lang: Lang
  t: Translate
  title: string
  /** What happened and what to do next, in one or two sentences. */
  text: string
  /** Offers the way in: for the one who would see the page when signed in. */
  signIn?: boolean
  /** The number under which the log tells the rest. */
  reference?: string
}

/** Every refusal that has no page of its own. The title says what happened: it is what a screen reader reads first. */
export function ErrorPage({ lang, t, title, text, signIn, reference }: ErrorPageProps) {
  return (
    <PlainLayout lang={lang} title={title} homeHref="/">
      <h1>{title}</h1>
      <p class="topgap">{text}</p>
      {reference && <p class="topgap">{t('web.error.reference', { reference })}</p>}
      <p class="topgap">
        {signIn ? <a href={workPaths.signIn}>{t('web.error.sign-in')}</a> : <a href="/">{t('web.error.to-front')}</a>} <Icon name="right" />
      </p>
    </PlainLayout>
  )
}
