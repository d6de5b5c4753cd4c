import type { ComponentChildren } from 'preact'
import { hasChanged, type ReportAnswer, type ReportGoal } from '../../domain/rounds/report.ts'
import { formatBytes } from '../../i18n/format.ts'
import { isKey } from '../../i18n/translate.ts'
import type { ReportNote, StatusReportData } from '../../publishing/report-data.ts'
import { figureWords } from '../../rounds/figure-words.ts'
import { EmptyState, FactList, Frozen, RopeStrip, Section, SiteTitle, StatusMark, Thread, Timeline } from '../../web/components/index.ts'
import { publicFilePath } from '../../web/paths.ts'
import type { PublishedRecord } from '../records/record-store.ts'
import { AsItWas } from './as-it-was.tsx'
import { type Context, day, plain } from './context.ts'
import { ListDownloads } from './list-downloads.tsx'
import { OwnWords } from './own-words.tsx'
import type { RecordFrame } from './record-page.tsx'
import { Said, saidIn } from './said.tsx'
import { SitePage } from './site-page.tsx'
import { StatusMatrix } from './status-matrix.tsx'

type StatusReport = PublishedRecord<StatusReportData>

/** All reports there have been, the newest first. */
export function StatusListPage({ c, reports }: { c: Context; reports: readonly StatusReport[] }) {
  const { t, paths } = c
  return (
    <SitePage c={c} title={t('site.status')} description={t('site.report.lead')} current="status" crumbs={[{ label: t('site.status') }]}>
      <SiteTitle title={t('site.status')} lead={t('site.report.lead')} />
      {reports.length === 0 && <EmptyState title={t('site.report.none')} text={t('site.report.none-text')} />}
      <ul class="liste">
        {reports.map(({ recordId, data }) => (
          <li key={recordId}>
            <h2>
              <a href={paths.record('status', data.slug)}>{data.title}</a>
            </h2>
            <p class="daempet">
              {[windowWords(c, data), t('site.report.frozen-on', { date: day(c, data.frozenOn) })].filter(Boolean).join('. ')}
            </p>
          </li>
        ))}
      </ul>
      <ListDownloads c={c} page="status" />
    </SitePage>
  )
}

const windowWords = (c: Context, { windowFrom, windowTo }: StatusReportData): string =>
  windowFrom && windowTo ? c.t('site.report.window', { from: day(c, windowFrom), to: day(c, windowTo) }) : ''

function goalName(c: Context, { number, title }: ReportGoal): ComponentChildren {
  const name = [number, title].filter(Boolean).join(' ')
  return name ? <Said lang={c.lang} text={name} /> : c.t('site.report.without-goal')
}
const anchor = (index: number): string => `maal-${index + 1}`

/** One report, frozen: by goal and unit, the council beside, what has been put right and added since below. */
export function StatusReportPage({ frame, report: { data } }: { frame: RecordFrame; report: StatusReport }) {
  const { c, version } = frame
  const { t, paths } = c
  const answers = data.goals.flatMap(goal => goal.answers)
  const [errata, supplements] = (['erratum', 'supplement'] as const).map(kind => data.notes.filter(note => note.kind === kind))
  const [newest] = data.notes
  const contents = [
    { href: '#overblik', label: t('site.report.overview'), here: true },
    ...data.goals.map((goal, index) => ({ href: `#${anchor(index)}`, label: goalName(c, goal) })),
    { href: '#rettelser', label: t('site.report.notes') },
  ]
  return (
    <SitePage
      c={c}
      title={
        version ? t('site.version.title', { title: data.title, version: version.number }) : t('site.status.one', { title: data.title })
      }
      description={t('site.report.lead')}
      current="status"
      crumbs={[{ label: t('site.status'), href: paths.page('status') }, { label: data.title }]}
    >
      {version && <AsItWas c={c} version={version} />}
      <SiteTitle over={windowWords(c, data)} title={data.title} lead={t('site.report.lead-one')}>
        <Frozen>
          <p>
            <strong>{t('site.report.frozen', { date: day(c, data.frozenOn) })}</strong>
          </p>
          {newest && <p>{t('site.report.noted', { date: day(c, newest.on) })}</p>}
        </Frozen>
      </SiteTitle>
      <div class="medtraad">
        <Thread title={t('site.report.contents')} links={contents} />
        <div>
          <Section id="overblik" title={t('site.report.overview')}>
            <RopeStrip t={t} counts={countOf(answers)} />
            <Honesty c={c} data={data} />
            <StatusMatrix c={c} goals={data.goals} nameOf={goal => goalName(c, goal)} anchorOf={anchor} />
          </Section>
          {data.goals.map((goal, index) => (
            <GoalPart key={goal.id} c={c} data={data} goal={goal} id={anchor(index)} />
          ))}
          {supplements?.map(note => (
            <Section key={note.id} id={note.id} title={note.heading}>
              <div class="stemme stemme--raad">
                <p class="over">{t('site.report.said-by', { author: note.author, date: day(c, note.on) })}</p>
                <p>
                  <Said lang={c.lang} text={note.text} />
                </p>
              </div>
            </Section>
          ))}
          <Section id="rettelser" title={t('site.report.notes')}>
            <Timeline entries={[...(errata ?? []).map(note => noteEntry(c, note)), frozenEntry(c, data)]} />
          </Section>
        </div>
      </div>
    </SitePage>
  )
}

function countOf(answers: readonly ReportAnswer[]) {
  const known = answers.flatMap(answer => answer.status ?? [])
  return Object.fromEntries([...Map.groupBy(known, status => status)].map(([status, of]) => [status, of.length]))
}

/** Who was late, who need not answer, who did not, and what is left out: told as plainly as the rest. */
function Honesty({ c, data }: { c: Context; data: StatusReportData }) {
  const { t } = c
  const lines = [
    ...data.late.map(({ unit, days }) => saidIn(c, 'site.report.late', { unit }, { days })),
    ...data.unanswered.map(({ unit, title }) => saidIn(c, 'site.report.unanswered', { unit, title })),
    ...(data.leftOut ? [saidIn(c, 'site.report.left-out', { what: data.leftOut, why: data.leftOutReason })] : []),
  ]
  return (
    <>
      {lines.length > 0 && (
        <ul>
          {lines.map((line, index) => (
            // A line has no name but its place.
            <li key={`${index}`}>{line}</li>
          ))}
        </ul>
      )}
      {data.waived.length > 0 && (
        <details>
          <summary>{t('site.report.waived-count', { count: data.waived.length })}</summary>
          <ul>
            {data.waived.map(({ unit, title, reason }) => (
              <li key={`${unit} ${title}`}>{saidIn(c, 'site.report.waived', { unit, title, reason })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type PartProps = { c: Context; data: StatusReportData; goal: ReportGoal; id: string }

function GoalPart({ c, data, goal, id }: PartProps) {
  const { t } = c
  return (
    <Section id={id} title={goalName(c, goal)}>
      <RopeStrip t={t} counts={countOf(goal.answers)} />
      <div class="stemmer">
        <div>
          {goal.answers.map(answer => (
            <AnswerPart key={`${answer.unit} ${answer.title}`} c={c} data={data} answer={answer} />
          ))}
        </div>
        {goal.council && (
          <aside class="stemme stemme--raad">
            <p class="over">{t('site.report.council', { date: day(c, goal.council.givenOn) })}</p>
            <p>
              <strong>{t(`site.report.agreement.${goal.council.agreement}`)}</strong> <Said lang={c.lang} text={goal.council.text} />
            </p>
          </aside>
        )}
      </div>
    </Section>
  )
}

function AnswerPart({ c, data, answer }: { c: Context; data: StatusReportData; answer: ReportAnswer }) {
  const { t, lang, paths } = c
  const initiative = data.initiatives.find(one => one.id === answer.initiativeId)
  const name = [answer.number, answer.title].filter(Boolean).join(' ')
  const [cause, why] = [`rounds.cause.${answer.cause}`, `rounds.nothing-new.${answer.nothingNew}`]
  return (
    <article class="svar">
      <h3>{initiative ? <a href={paths.record('initiatives', initiative.slug)}>{plain(lang, initiative.title)}</a> : name}</h3>
      <p class="daempet">
        {answer.unit} {answer.status && <StatusMark t={t} status={answer.status} />}
        {isKey(cause) && ` ${t(cause)}`}
        {answer.before?.status && answer.before.status !== answer.status && (
          <>
            {' '}
            {t('site.report.was')} <StatusMark t={t} status={answer.before.status} />
          </>
        )}
      </p>
      {answer.nothingNew !== '' && (
        <p>
          <strong>{t('rounds.nothing-new.printed')}</strong> {isKey(why) && answer.nothingNew !== 'other' && `${t(why)}.`}{' '}
          {answer.nothingNewWords}
        </p>
      )}
      <p>
        <Said lang={lang} text={answer.text} />
      </p>
      {answer.figures && (
        <ul>
          {answer.figures.map(figure => (
            <li key={figure.name}>
              <Said lang={lang} text={figureWords(t, lang, figure)} />
            </li>
          ))}
        </ul>
      )}
      {answer.nextStep && <p>{t('site.report.next', { text: answer.nextStep })}</p>}
      {answer.own && <FactList facts={answer.own.map(own => ({ label: plain(lang, own.name), value: <OwnWords c={c} own={own} /> }))} />}
      {answer.files && (
        <p>
          {t('site.report.files')}:{' '}
          {answer.files.map((file, index) => (
            <>
              {index > 0 && ', '}
              <a href={publicFilePath(c.frame.authorityId, file.id)} download={file.name}>
                {file.name}
              </a>{' '}
              ({formatBytes(lang, file.bytes)})
            </>
          ))}
        </p>
      )}
      {answer.before && hasChanged(answer) && (
        <details>
          <summary>{t('site.report.before', { date: day(c, answer.before.saidOn) })}</summary>
          <p>
            <Said lang={lang} text={answer.before.text} />
          </p>
        </details>
      )}
    </article>
  )
}

const noteEntry = (c: Context, note: ReportNote) => ({
  id: note.id,
  when: day(c, note.on),
  datetime: note.on,
  title: note.heading,
  children: (
    <p>
      <Said lang={c.lang} text={note.text} />
    </p>
  ),
})

const frozenEntry = (c: Context, data: StatusReportData) => ({
  id: 'frozen',
  when: day(c, data.frozenOn),
  datetime: data.frozenOn,
  title: c.t('site.report.made'),
})
