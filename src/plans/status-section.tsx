import { type Timeliness, timelinessOf } from '../domain/status/timeliness.ts'
import { statusOf } from '../domain/status.ts'
import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { ButtonLink, Icon, StatusMark, Timeline } from '../web/components/index.ts'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { Reasons } from './proposal-notice.tsx'
import { linesWords } from './sections/knowledge-section.tsx'
import { Section } from './sections/section.tsx'
import { ownersLast, type StatusEntry } from './status-store.ts'

type SectionProps = { t: Translate; lang: Lang; id: string; statuses: readonly StatusEntry[]; today: string }

/** The newest status of the initiative, how much it still says, and the way to the next one. */
export function StatusSection({ t, lang, id, statuses, today }: SectionProps) {
  const newest = ownersLast(statuses)
  const timeliness = timelinessOf(newest && { phase: newest.phase, statedOn: newest.stated_on }, today)
  return (
    <Section id="status" title={t('plans.status')}>
      <p>
        <StatusMark t={t} status={statusOf(newest)} large />
      </p>
      <TimelinessLine t={t} timeliness={timeliness} on={newest ? formatDay(lang, newest.stated_on) : ''} />
      {statuses.length > 0 && <StatusList t={t} lang={lang} statuses={statuses} />}
      <Only to={workPaths.initiativeStatus(id)}>
        <p class="topgap">
          <ButtonLink href={workPaths.initiativeStatus(id)} variant="secondary" small icon="plus">
            {t('plans.status.new')}
          </ButtonLink>
        </p>
      </Only>
    </Section>
  )
}

const TimelinessLine = ({ t, timeliness, on }: { t: Translate; timeliness: Timeliness; on: string }) => (
  <p class={timeliness === 'outdated' ? undefined : 'muted'}>
    {timeliness === 'outdated' && <Icon name="warning" class="warn" />} {t(`plans.timeliness.${timeliness}`, { on })}
  </p>
)

/** Statuses as they were written, the newest first. */
export const StatusList = ({ t, lang, statuses }: { t: Translate; lang: Lang; statuses: readonly StatusEntry[] }) => (
  <Timeline
    entries={statuses.map(entry => ({
      when: formatDay(lang, entry.stated_on),
      datetime: entry.stated_on,
      title: `${t(`history.value.phase.${entry.phase}`)}. ${t(`history.value.assessment.${entry.assessment}`)}`,
      children: <Words t={t} lang={lang} entry={entry} />,
    }))}
  />
)

const Words = ({ t, lang, entry }: { t: Translate; lang: Lang; entry: StatusEntry }) => (
  <>
    <p class="small muted">{[t(`plans.status.by-${entry.voice}`), entry.speaker].filter(Boolean).join(': ')}</p>
    {entry.completed_on && <p class="small">{t('plans.status.completed', { on: formatDay(lang, entry.completed_on) })}</p>}
    {entry.decision_reference && <p class="small">{t('plans.status.decided', { decision: entry.decision_reference })}</p>}
    {entry.trend && (
      <p class="small">
        {t('plans.status.trend')}: {t(`history.value.trend.${entry.trend}`)}
      </p>
    )}
    {entry.reason && <p class="said">{entry.reason}</p>}
    {entry.next_step && <p class="said">{t('plans.status.next', { text: entry.next_step })}</p>}
    {entry.sources.map(source => (
      <p class="small" key={`${source.document_id} ${source.line_from}`}>
        {t('plans.status.read-from')}{' '}
        <a href={workPaths.documentLines(source.document_id, source.line_from, source.line_to)}>{linesWords(t, source)}</a>
      </p>
    ))}
    {entry.override && <Overridden t={t} lang={lang} override={entry.override} />}
  </>
)

const Overridden = ({ t, lang, override }: { t: Translate; lang: Lang; override: NonNullable<StatusEntry['override']> }) => (
  <details class="small">
    <summary>{t('plans.status.overridden', { proposed: t(`history.value.assessment.${override.proposed}`), by: override.by })}</summary>
    <p class="said">{override.reason}</p>
    <p>{t('plans.status.proposed-because')}</p>
    <Reasons t={t} lang={lang} because={override.because} />
  </details>
)
