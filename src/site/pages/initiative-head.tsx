import { Icon } from '../../web/components/icon/icon.tsx'
import { SiteTitle } from '../../web/components/index.ts'
import { pathOf } from '../address.ts'
import type { PublishedInitiative } from '../records/record-store.ts'
import { type Context, day } from './context.ts'
import { FollowItem } from './follow-item.tsx'
import { RefLink } from './ref-links.tsx'
import { isDanishOnly, Said } from './said.tsx'
import { NotTranslated } from './site-page.tsx'

export function InitiativeHead({ c, initiative: { number, data, changedAt } }: { c: Context; initiative: PublishedInitiative }) {
  const { t, lang, address } = c
  return (
    <SiteTitle
      over={
        <>
          {number ? t('site.initiative.numbered', { number }) : t('site.initiative')} {t('site.initiative.in')}{' '}
          <RefLink c={c} page="plans" to={data.plan} />
        </>
      }
      title={<Said lang={lang} text={data.title} />}
      lead={data.summary.da ? <Said lang={lang} text={data.summary} /> : undefined}
    >
      <ul class="raekke lille">
        <li class="daempet">{t('site.changed-on', { date: day(c, changedAt) })}</li>
        <FollowItem c={c} page="initiatives" slug={data.slug} />
        <li>
          <a href={pathOf({ ...address, format: 'json' })} type="application/json">
            <Icon name="download" />
            {t('site.record.json')}
          </a>
        </li>
      </ul>
      <NotTranslated c={c} when={isDanishOnly(lang, data.title, data.summary, data.text)} />
    </SiteTitle>
  )
}
