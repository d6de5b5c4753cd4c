import { statusOf } from '../domain/status.ts'
import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { ButtonLink, StatusMark, Timeline } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { StatusEntry } from './initiative-context-store.ts'
import { Section } from './sections/section.tsx'

/** The newest status of the initiative, and the way to the next one. */
export function StatusSection({ t, lang, id, statuses }: { t: Translate; lang: Lang; id: string; statuses: readonly StatusEntry[] }) {
  const newest = statuses.find(entry => entry.voice === 'owner')
  return (
    <Section id="status" title={t('plans.status')}>
      <p>
        <StatusMark t={t} status={statusOf(newest)} large />
      </p>
      {statuses.length === 0 ? <p class="muted">{t('plans.status.none')}</p> : <StatusList t={t} lang={lang} statuses={statuses} />}
      <p class="topgap">
        <ButtonLink href={workPaths.initiativeStatus(id)} variant="secondary" small icon="plus">
          {t('plans.status.new')}
        </ButtonLink>
      </p>
    </Section>
  )
}

/** Statuses as they were written, the newest first. */
export const StatusList = ({ t, lang, statuses }: { t: Translate; lang: Lang; statuses: readonly StatusEntry[] }) => (
  <Timeline
    entries={statuses.map(entry => ({
      when: formatDay(lang, entry.stated_on),
      datetime: entry.stated_on,
      title: `${t(`history.value.phase.${entry.phase}`)}. ${t(`history.value.assessment.${entry.assessment}`)}`,
      children: (
        <>
          <p class="small muted">{t(entry.voice === 'council' ? 'plans.status.by-council' : 'plans.status.by-owner')}</p>
          {entry.trend && (
            <p class="small">
              {t('plans.status.trend')}: {t(`history.value.trend.${entry.trend}`)}
            </p>
          )}
          {entry.reason && <p class="said">{entry.reason}</p>}
          {entry.next_step && <p class="said">{t('plans.status.next', { text: entry.next_step })}</p>}
        </>
      ),
    }))}
  />
)
