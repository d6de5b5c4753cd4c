import type { ComponentChildren } from 'preact'
import { SearchForm, SiteTitle } from '../../web/components/index.ts'
import { pathOf } from '../address.ts'
import type { Found } from '../records/record-store.ts'
import { type Context, day } from './context.ts'
import { Said } from './said.tsx'
import { SitePage } from './site-page.tsx'

/** Nothing stands here. The ways on are the same as on every page, and the search. */
export const MissingPage = ({ c }: { c: Context }) => <Lost c={c} title={c.t('web.error.404.title')} lead={c.t('site.missing.text')} />

type GonePageProps = { c: Context; found: Exclude<Found, { kind: 'present' }> }

/** Something stood here. Why it went, if it was withdrawn; how to see it, if it only is no longer part of the policy. */
export function GonePage({ c, found }: GonePageProps) {
  const { t, lang } = c
  if (found.kind === 'withdrawn')
    return (
      <Lost c={c} title={t('site.gone.withdrawn')} lead={t('site.gone.withdrawn-text', { date: day(c, found.at) })}>
        {found.reason && (
          <p>
            {t('site.gone.reason')} <Said lang={lang} text={found.reason} />
          </p>
        )}
      </Lost>
    )
  return (
    <Lost c={c} title={t('site.gone.removed')} lead={t('site.gone.removed-text', { date: day(c, found.at) })}>
      {found.lastVersion > 0 && (
        <p>
          <a href={`${pathOf(c.address)}?version=${found.lastVersion}`}>{t('site.gone.see-last')}</a>
        </p>
      )}
    </Lost>
  )
}

export const FailedPage = ({ c, reference }: { c: Context; reference: string }) => (
  <Lost c={c} title={c.t('web.error.500.title')} lead={c.t('site.failed.text')}>
    <p>{c.t('web.error.reference', { reference })}</p>
  </Lost>
)

function Lost({ c, title, lead, children }: { c: Context; title: string; lead: string; children?: ComponentChildren }) {
  const { t, paths } = c
  return (
    <SitePage c={c} title={title} crumbs={[{ label: title }]}>
      <SiteTitle title={title} lead={lead}>
        {children}
        <SearchForm t={t} action={paths.page('search')} label={t('site.front.search')} />
      </SiteTitle>
      <ul class="raekke">
        {(['goals', 'initiatives', 'units', 'documents', 'changes'] as const).map(page => (
          <li key={page}>
            <a href={paths.page(page)}>{t(`layout.${page}`)}</a>
          </li>
        ))}
      </ul>
    </SitePage>
  )
}
