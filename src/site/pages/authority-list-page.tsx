import { type Lang, translator } from '../../i18n/translate.ts'
import { EmptyState } from '../../web/components/index.ts'
import { PlainLayout } from '../../web/layout/plain-layout.tsx'
import { sitePaths } from '../../web/paths.ts'
import type { PresentAuthority } from '../frame-store.ts'
import { plain } from './context.ts'

/** The front door of an installation with several authorities, or with none yet. */
export function AuthorityListPage({ lang, authorities }: { lang: Lang; authorities: readonly PresentAuthority[] }) {
  const t = translator(lang)
  return (
    <PlainLayout lang={lang} title={t('site.authorities')}>
      <h1>{t('site.authorities')}</h1>
      {authorities.length === 0 ? (
        <EmptyState title={t('site.authorities.none')} text={t('site.authorities.none-text')} />
      ) : (
        <ul>
          {authorities.map(({ slug, data }) => (
            <li key={slug}>
              <a href={sitePaths(slug, lang).home}>{data.name}</a>
              {data.policy && `: ${plain(lang, data.policy.title)}`}
            </li>
          ))}
        </ul>
      )}
    </PlainLayout>
  )
}
