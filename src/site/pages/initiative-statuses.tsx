import { danishDay } from '../../domain/danish-day.ts'
import { timelinessOf } from '../../domain/status/timeliness.ts'
import type { InitiativeData, StatusData } from '../../publishing/published-data.ts'
import { Icon, StatusMark } from '../../web/components/index.ts'
import { type Context, day } from './context.ts'
import { Said } from './said.tsx'
import { Trend } from './trend.tsx'

/** The authority's own word, and the council's and others' beside it at the same size. Silence is said as silence. */
export function InitiativeStatuses({ c, data: { statuses } }: { c: Context; data: InitiativeData }) {
  const { t } = c
  const owner = statuses.find(({ voice }) => voice === 'owner')
  const others = statuses.filter(({ voice }) => voice !== 'owner')
  return (
    <div class="stemmer">
      {owner ? (
        <Voice c={c} status={owner} />
      ) : (
        <div class="stemme">
          <h3>{t('site.status.owner')}</h3>
          <p>
            <StatusMark t={t} status="not-assessed" large />
          </p>
          <p>{t('site.status.silent')}</p>
        </div>
      )}
      {others.map(status => (
        <Voice key={status.voice} c={c} status={status} />
      ))}
    </div>
  )
}

/** How old the owner's word was when the page was published: a page that is frozen cannot say how old it is by now. */
const isOutdated = (c: Context, status: StatusData): boolean =>
  status.voice === 'owner' && timelinessOf(status, danishDay(c.frame.publishedAt)) === 'outdated'

function Voice({ c, status }: { c: Context; status: StatusData }) {
  const { t, lang } = c
  return (
    <div class={status.voice === 'owner' ? 'stemme' : 'stemme stemme--raad'}>
      <h3>{t(`site.status.${status.voice}`)}</h3>
      <p>
        <StatusMark t={t} status={status.status} large />
      </p>
      {status.trend && (
        <p>
          <Trend t={t} trend={status.trend} />
        </p>
      )}
      {status.completedOn && <p>{t('site.status.completed', { date: day(c, status.completedOn) })}</p>}
      <dl>
        {status.reason && (
          <div>
            <dt>{t('site.status.why')}</dt>
            <dd>
              <Said lang={lang} text={status.reason} />
            </dd>
          </div>
        )}
        {status.nextStep && (
          <div>
            <dt>{t(`site.status.next-${status.voice}`)}</dt>
            <dd>
              <Said lang={lang} text={status.nextStep} />
            </dd>
          </div>
        )}
        {status.decisionReference && (
          <div>
            <dt>{t('site.status.decision')}</dt>
            <dd>{status.decisionReference}</dd>
          </div>
        )}
      </dl>
      <p class="hvem">
        {status.speaker && `${status.speaker}. `}
        {t('site.status.stated', { date: day(c, status.statedOn) })}
      </p>
      {isOutdated(c, status) && (
        <p>
          <Icon name="warning" /> {t('site.status.outdated', { date: day(c, c.frame.publishedAt) })}
        </p>
      )}
    </div>
  )
}
