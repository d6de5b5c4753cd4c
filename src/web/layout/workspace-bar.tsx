import type { Lang, Translate } from '../../i18n/translate.ts'
import { Button } from '../components/button/button.tsx'
import { HiddenFields } from '../components/hidden-fields/hidden-fields.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { workPaths } from '../paths.ts'

type BarProps = {
  t: Translate
  lang: Lang
  who: { name: string }
  authority: { name: string }
  csrf: string
  wide: boolean | undefined
}

/** Language and signing out are forms: both change something, and a link must not. */
export function WorkspaceBar({ t, lang, who, authority, csrf, wide }: BarProps) {
  const other: Lang = lang === 'da' ? 'en' : 'da'
  return (
    <header class="appbar">
      <a class="brand" href={workPaths.home}>
        <Icon name="knot" />
        Tovholder
      </a>
      <span class="authority">{authority.name}</span>
      <span class="fill" />
      <a class="who" href={workPaths.account}>
        <Icon name="person" />
        <span>{who.name}</span>
      </a>
      <form class="bar-act" method="post" action={workPaths.language}>
        <HiddenFields csrf={csrf} />
        <button class="button button-tertiary s" type="submit" name="language" value={other} lang={other}>
          {t('layout.language')}
        </button>
      </form>
      <form class="bar-act" method="post" action={workPaths.signOut}>
        <HiddenFields csrf={csrf} />
        <Button variant="tertiary" small>
          {t('layout.sign-out')}
        </Button>
      </form>
      <button class={wide ? 'menu-link always' : 'menu-link'} type="button" popovertarget="menu">
        <Icon name="menu" />
        {t('layout.menu')}
      </button>
    </header>
  )
}
