import { formatDay, formatMoment } from '../i18n/format.ts'
import { Button, ButtonLink, HiddenFields, Icon, Meter, Notice, PageTitle, ProgressBar } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { workPaths } from '../web/paths.ts'
import type { DoneAct } from './act-store.ts'
import { actWords } from './act-words.ts'
import { inView, reviewPaths } from './review-paths.ts'
import type { Words } from './review-words.ts'

export type ReadingHeadProps = {
  frame: Frame
  words: Words
  /** Items that may be accepted in one act. */
  certain: number
  /** Items that say something new of an initiative that is there. */
  statuses: number
  /** What this person did last: its undo stands at the top. */
  last: DoneAct | undefined
}

/** What the document is, how far the review has come, and the acts that belong to all of it. */
export function ReadingHead({ frame, words, certain, statuses, last }: ReadingHeadProps) {
  const { t, lang, review, view } = words
  const { reading, acceptance, counters } = review
  const params = { file: reading.fileName, at: formatMoment(lang, reading.readAt) }
  const sub = acceptance
    ? t('review.sub-accepted', { ...params, accepted: formatDay(lang, acceptance.acceptedAt), by: acceptance.acceptedBy })
    : t('review.sub', params)
  return (
    <>
      <PageTitle title={reading.documentTitle} sub={sub}>
        <ButtonLink variant="tertiary" href={workPaths.document(reading.documentId)}>
          {t('review.about-document')}
        </ButtonLink>
        <ButtonLink variant="tertiary" href="#tastatur">
          {t('review.keys.link')}
        </ButtonLink>
        <ButtonLink variant="secondary" href={workPaths.documents}>
          {t('review.later')}
        </ButtonLink>
      </PageTitle>
      <Counters words={words} />
      {acceptance && (
        <Notice t={t} kind="success" title={t('review.accepted-title')}>
          <p>
            {t('review.accepted-text')} <a href={workPaths.acceptance(reading.id)}>{t('review.see-acceptance')}</a>
          </p>
        </Notice>
      )}
      {!acceptance && counters.total > 0 && counters.left === 0 && (
        <Notice t={t} kind="success" title={t('review.all-decided', { count: counters.total })}>
          <p>{t('review.all-decided-text')}</p>
          <p>
            <ButtonLink href={workPaths.acceptance(reading.id)}>{t('review.last-step')}</ButtonLink>
          </p>
        </Notice>
      )}
      {!acceptance && (
        <div class="row topgap">
          {certain > 0 && (
            <ButtonLink variant="secondary" icon="tick" shortcut="G" href={inView(view, reviewPaths.certain(reading.id))}>
              {t(view.section === null ? 'review.certain-link' : 'review.certain-link-section', { count: certain })}
            </ButtonLink>
          )}
          {statuses > 0 && (
            <ButtonLink variant="secondary" icon="edit" shortcut="L" href={inView(view, reviewPaths.statuses(reading.id))}>
              {t('review.statuses.link', { count: statuses })}
            </ButtonLink>
          )}
          <ButtonLink variant="tertiary" href={reviewPaths.target(reading.id)}>
            {t('review.target-link')}
          </ButtonLink>
          {counters.left > 0 && (
            <ButtonLink variant="tertiary" href={workPaths.acceptance(reading.id)}>
              {t('review.last-step')}
            </ButtonLink>
          )}
          <ButtonLink variant="tertiary" href={inView(view, reviewPaths.owner(reading.id))}>
            {t('review.owner.link')}
          </ButtonLink>
          <ButtonLink variant="tertiary" icon="history" href={inView(view, reviewPaths.acts(reading.id))}>
            {t('review.acts-link')}
          </ButtonLink>
          {last && <UndoLast frame={frame} words={words} last={last} />}
        </div>
      )}
    </>
  )
}

/** A person's own last act, also after she has been away: the button says what it takes back. */
function UndoLast({ frame, words: { t, review, view }, last }: { frame: Frame; words: Words; last: DoneAct }) {
  return (
    <form method="post" action={inView(view, reviewPaths.undoAct(review.reading.id, last.id))}>
      <HiddenFields csrf={frame.csrf} />
      <Button variant="tertiary" icon="undo" shortcut="Z" about={actWords(t, last)}>
        {t('review.undo-last')}
      </Button>
    </form>
  )
}

function Counters({ words: { t, review } }: { words: Words }) {
  const { counters, reading } = review
  const { accepted, corrected, merged, skipped } = counters.byState
  return (
    <Meter
      entries={[
        {
          label: t('review.items'),
          value: t('review.items-decided', { decided: counters.decided, total: counters.total }),
          note: t('review.items-note', { accepted, corrected, merged, skipped, left: counters.left }),
          bar: (
            <ProgressBar
              parts={[
                { kind: 'approved', count: accepted },
                { kind: 'corrected', count: corrected + merged },
                { kind: 'skipped', count: skipped },
                { kind: 'open', count: counters.left },
              ]}
            />
          ),
        },
        {
          label: t('review.findings'),
          value: t('review.findings-left', { count: counters.findings.left }),
          note: t('review.findings-note', { count: counters.findings.settled }),
        },
        { label: t('review.unsure'), value: counters.unsure, note: t('review.unsure-note') },
        {
          label: t('review.unplaced'),
          value: (
            <>
              <Icon name={counters.unplaced === 0 ? 'approved' : 'warning'} />{' '}
              {t('review.unplaced-of', { count: counters.unplaced, all: reading.filledLines })}
            </>
          ),
          note: t('review.unplaced-note'),
        },
      ]}
    />
  )
}
