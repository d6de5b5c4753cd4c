import { formatDay } from '../../i18n/format.ts'
import { type Lang, translator } from '../../i18n/translate.ts'
import { EmptyState } from '../../web/components/index.ts'
import { PlainLayout } from '../../web/layout/plain-layout.tsx'
import { sitePaths } from '../../web/paths.ts'
import type { PresentAuthority } from '../frame-store.ts'
import { Said } from './said.tsx'

/** The front door of an installation with several authorities, or with none yet. */
export function AuthorityListPage({ lang, authorities }: { lang: Lang; authorities: readonly PresentAuthority[] }) {
  const t = translator(lang)
  return (
    <PlainLayout lang={lang} title={t('site.authorities')}>
      <h1>{t('site.authorities')}</h1>
      {authorities.length === 0 ? (
        <EmptyState title={t('site.authorities.none')} text={t('site.authorities.none-text')} />
      ) : (
        <>
          <p class="sub">{t('site.authorities.lead')}</p>
          <ul class="plain stack topgap">
            {authorities.map(({ slug, data, publishedAt }) => (
              <li class="card" key={slug}>
                <h2>
                  <a href={sitePaths(slug, lang).home}>{data.name}</a>
                </h2>
                {data.policy && (
                  <p>
                    <Said lang={lang} text={data.policy.title} />
                  </p>
                )}
                <p class="small muted">{t('site.authorities.published', { date: formatDay(lang, publishedAt) })}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </PlainLayout>
  )
}
