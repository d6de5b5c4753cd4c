import type { InitiativeData, StatusData } from '../../publishing/published-data.ts'
import { StatusMark } from '../../web/components/index.ts'
import { type Context, day } from './context.ts'
import { Said } from './said.tsx'
import { Trend } from './trend.tsx'

/** The authority's own word, and the council's beside it at the same size. Silence is said as silence. */
export function InitiativeStatuses({ c, data: { statuses } }: { c: Context; data: InitiativeData }) {
  const { t } = c
  const owner = statuses.find(({ voice }) => voice === 'owner')
  const council = statuses.find(({ voice }) => voice === 'council')
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
      {council && <Voice c={c} status={council} />}
    </div>
  )
}

function Voice({ c, status }: { c: Context; status: StatusData }) {
  const { t, lang } = c
  return (
    <div class={status.voice === 'council' ? 'stemme stemme--raad' : 'stemme'}>
      <h3>{t(`site.status.${status.voice}`)}</h3>
      <p>
        <StatusMark t={t} status={status.status} large />
      </p>
      {status.trend && (
        <p>
          <Trend t={t} trend={status.trend} />
        </p>
      )}
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
            <dt>{t(status.voice === 'council' ? 'site.status.asks' : 'site.status.next')}</dt>
            <dd>
              <Said lang={lang} text={status.nextStep} />
            </dd>
          </div>
        )}
      </dl>
      <p class="hvem">{t('site.status.stated', { date: day(c, status.statedOn) })}</p>
    </div>
  )
}
