import type { JSX } from 'preact'
import type { Obstacle } from '../domain/review/acceptance/obstacles.ts'
import type { RecordSet } from '../domain/review/acceptance/record-set.ts'
import type { Kept } from '../domain/review/undo.ts'
import { formatMoment } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import type { Translate } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, type Column, HiddenFields, Notice, PageTitle, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { AcceptedRecord } from './acceptance-store.ts'
import { belowReview } from './below-review.ts'
import type { StandingAcceptance } from './reading-store.ts'
import { reviewPaths } from './review-paths.ts'
import type { Words } from './review-words.ts'

export type BeforePageProps = {
  frame: Frame
  words: Words
  records: RecordSet
  obstacles: readonly Obstacle[]
  /** Titles of the policy and plan that are there already. */
  into: { readonly policy?: string | undefined; readonly plan?: string | undefined }
}

/** The last step: what will be made, and what must be put right first. */
export function BeforePage({ frame, words, records, obstacles, into }: BeforePageProps) {
  const { t, review } = words
  const { reading } = review
  return (
    <WorkspaceLayout {...frame} {...belowReview(words, 'review.acceptance-title')}>
      <PageTitle title={t('review.acceptance-title')} sub={t('review.acceptance-sub')} />
      {obstacles.length > 0 && <Obstacles words={words} obstacles={obstacles} />}
      <Card title={t('review.acceptance-will')} id="will">
        <ul>
          {willWords(t, records, words, into).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={reviewPaths.target(reading.id)}>{t('review.target-link')}</a>
        </p>
      </Card>
      <div class="row topgap">
        {obstacles.length === 0 && (
          <form method="post" action={workPaths.acceptance(reading.id)}>
            <HiddenFields csrf={frame.csrf} />
            <Button icon="plan">{t('review.acceptance-do')}</Button>
          </form>
        )}
        <ButtonLink variant="tertiary" href={workPaths.review(reading.id)}>
          {t('review.acceptance-see-list')}
        </ButtonLink>
      </div>
    </WorkspaceLayout>
  )
}

function Obstacles({ words: { t, review }, obstacles }: { words: Words; obstacles: readonly Obstacle[] }) {
  return (
    <Notice t={t} kind="warning" title={t('review.acceptance-obstacles')}>
      <ul>
        {obstacles.map(obstacle => (
          <li key={`${obstacle.key} ${obstacle.itemId}`}>
            {refusalText(t, obstacle)}{' '}
            <a href={obstacle.itemId ? reviewPaths.item(review.reading.id, obstacle.itemId) : reviewPaths.target(review.reading.id)}>
              {t('review.mend')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Each kind as a line with its count; kinds of which there are none are left out. */
function willWords(t: Translate, records: RecordSet, { review }: Words, into: BeforePageProps['into']): readonly string[] {
  const appropriations = records.initiatives.reduce((sum, initiative) => sum + initiative.appropriations.length, 0)
  const counts = [
    ['review.will.goals', records.goals.length],
    ['review.will.priorities', records.priorities.length],
    ['review.will.initiatives', records.initiatives.length],
    ['review.will.appropriations', appropriations],
    ['review.will.indicators', records.indicators.length],
    ['review.will.remarks', records.remarks.length],
    ['review.will.statuses', records.statuses.length],
    ['review.will.updates', records.goalUpdates.length + records.initiativeUpdates.length],
    ['review.will.skipped', review.counters.byState.skipped],
  ] as const
  const frames = [
    into.policy && t('review.will.existing-policy', { title: into.policy }),
    records.policy && t('review.will.policy', { count: 1, titles: records.policy.title }),
    into.plan && t('review.will.existing-plan', { title: into.plan }),
    records.plan && t('review.will.plan', { count: 1, titles: records.plan.title }),
    records.units.length > 0 &&
      t('review.will.units', { count: records.units.length, titles: records.units.map(unit => unit.officialName).join(', ') }),
  ].filter(line => typeof line === 'string')
  const lines = counts.filter(([, count]) => count > 0).map(([key, count]) => t(key, { count }))
  return [...frames, ...lines, t('review.will.unplaced', { count: review.counters.unplaced })]
}

export type AfterPageProps = {
  frame: Frame
  words: Words
  acceptance: StandingAcceptance
  records: readonly AcceptedRecord[]
  kept: readonly Kept[]
}

/** Records listed on the page; all of them are counted. */
const SHOWN = 500

/** What it became, and the way back. */
export function AfterPage({ frame, words, acceptance, records, kept }: AfterPageProps) {
  const { t, lang } = words
  const columns: readonly Column<AcceptedRecord>[] = [
    { key: 'kind', heading: t('review.acceptance-kind'), cell: record => t(`review.record.${record.kind}`) },
    { key: 'record', heading: t('review.acceptance-record'), rowHeading: true, cell: recordLink },
    { key: 'act', heading: t('review.acceptance-act'), cell: record => t(`review.act.${record.act}`) },
  ]
  return (
    <WorkspaceLayout {...frame} {...belowReview(words, 'review.acceptance-title')}>
      <PageTitle
        title={t('review.accepted-title')}
        sub={t('review.acceptance-stands', { at: formatMoment(lang, acceptance.acceptedAt), by: acceptance.acceptedBy })}
      />
      <ResponsiveTable
        caption={t('review.acceptance-made')}
        columns={columns}
        rows={records.slice(0, SHOWN)}
        rowKey={record => record.id}
      />
      {records.length > SHOWN && <p>{t('review.acceptance-more', { count: SHOWN, all: records.length })}</p>}
      <UndoCard frame={frame} words={words} kept={kept} />
    </WorkspaceLayout>
  )
}

const PAGE_OF: Readonly<Record<string, ((id: string) => string) | undefined>> = {
  policy: workPaths.policy,
  plan: workPaths.plan,
  unit: workPaths.unit,
  goal: workPaths.goal,
  priority: workPaths.priority,
  initiative: workPaths.initiative,
}

function recordLink(record: AcceptedRecord): JSX.Element | string {
  const page = PAGE_OF[record.kind]
  return page ? <a href={page(record.id)}>{record.title}</a> : record.title
}

/** What will stay is listed before anyone undoes, and travels with the form: more may have changed when it is sent. */
function UndoCard({ frame, words: { t, review }, kept }: { frame: Frame; words: Words; kept: readonly Kept[] }) {
  return (
    <Card title={t('review.undo-title')} id="fortryd">
      <p>{t('review.undo-text')}</p>
      {kept.length > 0 && (
        <Notice t={t} kind="info" level={3} title={t('review.undo-keeps')}>
          <p>{t('review.undo-keeps-text')}</p>
          <ul>
            {kept.map(({ record, reason }) => (
              <li key={record.id}>
                {record.title} ({t(`review.kept.${reason}`)})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={reviewPaths.undo(review.reading.id)}>
        <HiddenFields csrf={frame.csrf} />
        {kept.map(({ record }) => (
          <input key={record.id} type="hidden" name="kept" value={record.id} />
        ))}
        <Button variant="secondary" icon="undo">
          {t(kept.length > 0 ? 'review.undo-do-rest' : 'review.undo-do')}
        </Button>
      </form>
    </Card>
  )
}
