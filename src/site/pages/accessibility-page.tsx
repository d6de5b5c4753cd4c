import { SiteTitle } from '../../web/components/index.ts'
import type { Context } from './context.ts'
import { SitePage } from './site-page.tsx'

/** What has been checked and how, what has not, and whom to tell: nothing is claimed that nobody has tested. */
export function AccessibilityPage({ c }: { c: Context }) {
  const { t, frame } = c
  const { name, contact } = frame.data
  return (
    <SitePage
      c={c}
      title={t('site.accessibility')}
      description={t('site.accessibility.lead', { authority: name })}
      current="accessibility"
      crumbs={[{ label: t('site.accessibility') }]}
    >
      <SiteTitle title={t('site.accessibility')} lead={t('site.accessibility.lead', { authority: name })} />
      <div class="tekst">
        <h2>{t('site.accessibility.aim')}</h2>
        <p>{t('site.accessibility.aim-text')}</p>
        <h2>{t('site.accessibility.checked')}</h2>
        <ul>
          {(['axe', 'contrast', 'narrow', 'no-script', 'keyboard'] as const).map(check => (
            <li key={check}>{t(`site.accessibility.checked.${check}`)}</li>
          ))}
        </ul>
        <h2>{t('site.accessibility.not-checked')}</h2>
        <ul>
          {(['people', 'readers', 'content', 'documents'] as const).map(check => (
            <li key={check}>{t(`site.accessibility.not-checked.${check}`)}</li>
          ))}
        </ul>
        <h2>{t('site.accessibility.tell')}</h2>
        <p>{t('site.accessibility.tell-text', { who: contact.name || name })}</p>
        <ul>
          {contact.email && (
            <li>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </li>
          )}
          {contact.phone && (
            <li>
              <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a>
            </li>
          )}
        </ul>
        <h2>{t('site.accessibility.complain')}</h2>
        <p>{t('site.accessibility.complain-text')}</p>
      </div>
    </SitePage>
  )
}
