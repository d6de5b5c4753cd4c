import type { ComponentChildren } from 'preact'
import { type Lang, translator } from '../../i18n/translate.ts'
import { asset } from '../asset.ts'
import { Flash, type FlashMessage } from '../components/flash/flash.tsx'
import { sitePaths } from '../paths.ts'
import { PlainLayout } from './plain-layout.tsx'

type PersonalLayoutProps = {
  lang: Lang
  title: string
  authority: { name: string; slug: string }
  /** The first page behind the link. */
  home: string
  languageHref: string
  flash?: FlashMessage | undefined
  hasErrors?: boolean | undefined
  children: ComponentChildren
}

/** Pages behind a personal link: the whole width, no menus, and a word about whose the page is. */
export function PersonalLayout({ lang, title, authority, home, languageHref, flash, hasErrors, children }: PersonalLayoutProps) {
  const t = translator(lang)
  const foot = (
    <footer class="pagefoot">
      <span>{t('layout.personal')}</span>
      <a href={sitePaths(authority.slug, lang).page('accessibility')}>{t('layout.accessibility')}</a>
    </footer>
  )
  return (
    <PlainLayout
      lang={lang}
      title={title}
      place={authority.name}
      homeHref={home}
      languageSwitch={{ href: languageHref }}
      hasErrors={hasErrors}
      script={asset('workspace.js')}
      foot={foot}
      wide
    >
      {flash && <Flash {...flash} />}
      {children}
    </PlainLayout>
  )
}
