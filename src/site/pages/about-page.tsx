import { Fragment } from 'preact'
import { STATUSES } from '../../domain/status.ts'
import { SiteTitle, StatusMark } from '../../web/components/index.ts'
import type { Context } from './context.ts'
import { Said } from './said.tsx'
import { SitePage } from './site-page.tsx'

/** How to read the site: what the words of state mean, how money is counted, where everything comes from. */
export function AboutPage({ c }: { c: Context }) {
  const { t, lang, frame, paths } = c
  const { name, about } = frame.data
  return (
    <SitePage
      c={c}
      title={t('site.about')}
      description={t('site.about.lead', { authority: name })}
      current="about"
      crumbs={[{ label: t('site.about') }]}
    >
      <SiteTitle title={t('site.about')} lead={t('site.about.lead', { authority: name })} />
      <div class="tekst">
        {about.da && (
          <p>
            <Said lang={lang} text={about} />
          </p>
        )}
        <h2>{t('site.about.states')}</h2>
        <p>{t('site.about.states-text')}</p>
        <dl class="fakta">
          {STATUSES.map(status => (
            <div key={status}>
              <dt>
                <StatusMark t={t} status={status} />
              </dt>
              <dd>{t(`site.about.status.${status}`)}</dd>
            </div>
          ))}
        </dl>
        {(['counts', 'money', 'dates', 'sources', 'versions', 'language', 'open-data'] as const).map(topic => (
          <Fragment key={topic}>
            <h2>{t(`site.about.${topic}`)}</h2>
            <p>{t(`site.about.${topic}-text`)}</p>
          </Fragment>
        ))}
        <ul>
          <li>
            <a href={paths.csv('initiatives')}>{t('layout.data-csv')}</a>
          </li>
          <li>
            <a href={paths.json('initiatives')}>{t('layout.data-json')}</a>
          </li>
          <li>
            <a href={paths.page('plans')}>{t('site.plans')}</a>
          </li>
          <li>
            <a href={paths.page('policies')}>{t('site.policies')}</a>
          </li>
          <li>
            <a href={paths.page('accessibility')}>{t('site.accessibility')}</a>
          </li>
        </ul>
      </div>
    </SitePage>
  )
}
