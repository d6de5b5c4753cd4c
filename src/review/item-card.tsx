import type { DraftFinding } from '../domain/draft.ts'
import { isCertain } from '../domain/review/certainty.ts'
import type { Evidence } from '../domain/review/evidence.ts'
import { findingsIn } from '../domain/review/findings.ts'
import { problemsOf } from '../domain/review/problems.ts'
import { canSplit } from '../domain/review/splitting.ts'
import { needsDecision, type ReviewItem } from '../domain/review.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import {
  Button,
  ButtonLink,
  DraftFields,
  DraftRecord,
  HiddenFields,
  type IconName,
  Notice,
  SettledRecord,
  Tag,
} from '../web/components/index.ts'
import { itemFields } from './item-fields.tsx'
import { recordNamed, saysStatus } from './loaded-review.ts'
import { type ItemAct, inView, itemAnchor, reviewPaths } from './review-paths.ts'
import { findingText, headingWords, kindWord, stateText, type Words } from './review-words.ts'

export type CardProps = {
  words: Words
  csrf: string
  item: ReviewItem
  evidence: readonly Evidence[]
  current: boolean
  /** The id of the status line that tells what was done. */
  describedBy?: string | undefined
  /** The reading has become records: nothing is decided here any more. */
  locked: boolean
}

/** One item of the review: open with its fields and acts, settled as a line, a section as the lines it keeps. */
export function ItemCard(props: CardProps) {
  if (!needsDecision(props.item) && props.item.state === 'open') return <SectionCard {...props} />
  return props.item.state === 'open' ? <OpenCard {...props} /> : <SettledCard {...props} />
}

function OpenCard({ words, csrf, item, evidence, current, describedBy, locked }: CardProps) {
  const { t, review } = words
  const findings = findingsIn(item, review.reading.findings)
  const problems = item.kind === 'section' ? [] : problemsOf(item)
  const over = t('review.over', { position: item.position, total: review.counters.total, kind: kindWord(t, item) })
  return (
    <DraftRecord
      id={itemAnchor(item.id)}
      over={over}
      title={headingWords(t, item)}
      current={current}
      describedBy={describedBy}
      state={<StateTag words={words} item={item} />}
      acts={
        !locked &&
        (item.kind === 'section' ? <LooseActs words={words} csrf={csrf} item={item} /> : <Acts words={words} csrf={csrf} item={item} />)
      }
    >
      {item.kind === 'section' && <p>{t('review.loose-text')}</p>}
      <DraftFields t={t} fields={itemFields(words, item, evidence)} />
      {item.recognised && (
        <Notice t={t} kind="info" level={3}>
          <p>
            {t(saysStatus(review, item) ? 'review.recognised-status' : 'review.recognised', {
              title: recordNamed(review, item.recognised.id) ?? headingWords(t, item),
            })}
          </p>
        </Notice>
      )}
      {findings.map(finding => (
        <Finding key={`${finding.code} ${finding.line}`} words={words} item={item} finding={finding} />
      ))}
      {problems.length > 0 && (
        <Notice t={t} kind="warning" level={3} title={t('review.problems')}>
          <ul>
            {problems.map(problem => (
              <li key={`${problem.field} ${problem.key}`}>{refusalText(t, problem)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </DraftRecord>
  )
}

function StateTag({ words: { t, review }, item }: { words: Words; item: ReviewItem }) {
  if (saysStatus(review, item)) return <Tag>{t('review.status-tag')}</Tag>
  if (item.recognised) return <Tag>{t('review.exists-tag')}</Tag>
  if (isCertain(item, review.reading.findings)) return <Tag kind="ok">{t('review.certain-tag')}</Tag>
  return (
    <Tag kind="warn" icon="warning">
      {t('review.needs-choice')}
    </Tag>
  )
}

function Finding({ words: { t, review, view }, item, finding }: { words: Words; item: ReviewItem; finding: DraftFinding }) {
  const { title, text } = findingText(t, finding)
  const first = finding.code === 'duplicate' ? Number(finding.params['first']) : undefined
  const other =
    first === undefined ? undefined : review.items.find(({ kind, lines }) => kind === item.kind && lines[0] <= first && first <= lines[1])
  return (
    <Notice t={t} kind="warning" level={3} title={`${title} (${t('review.finding-line', { line: finding.line }).toLowerCase()})`}>
      <p>{text}</p>
      {other && other.id !== item.id && (
        <p>
          <a href={inView(view, `${reviewPaths.act(review.reading.id, item.id, 'merge')}?med=${other.id}`)}>{t('review.finding-merge')}</a>
        </p>
      )}
    </Notice>
  )
}

type ActsProps = { words: Words; csrf: string; item: ReviewItem }

/** Each act is a form or a page: it works without script, and the keys only press these buttons. */
function Acts({ words: { t, review, view }, csrf, item }: ActsProps) {
  const to = (act: ItemAct, query = '') => inView(view, reviewPaths.act(review.reading.id, item.id, act) + query)
  const about = t('review.about-item', { position: item.position })
  const isStatus = saysStatus(review, item)
  const hasOthers = review.items.some(other => other.kind === item.kind && other.id !== item.id)
  return (
    <>
      {isStatus && (
        <ButtonLink small icon="edit" shortcut="N" about={about} href={to('status')}>
          {t('review.status.do')}
        </ButtonLink>
      )}
      {item.recognised && (
        <form method="post" action={to('skip')}>
          <HiddenFields csrf={csrf} values={{ revision: item.revision, reason: 'exists' }} />
          <Button small icon="tick" variant={isStatus ? 'secondary' : 'primary'} shortcut="F" about={about}>
            {t('review.exists')}
          </Button>
        </form>
      )}
      {item.recognised && (item.kind === 'goal' || item.kind === 'initiative') && (
        <ButtonLink small variant="secondary" icon="edit" shortcut="U" about={about} href={to('correct', '?opdater=1')}>
          {t('review.update')}
        </ButtonLink>
      )}
      <form method="post" action={to('accept')}>
        <HiddenFields csrf={csrf} values={{ revision: item.revision }} />
        <Button small icon="tick" variant={item.recognised ? 'secondary' : 'primary'} shortcut="A" about={about}>
          {t(item.recognised ? 'review.accept-new' : 'review.accept')}
        </Button>
      </form>
      <ButtonLink small variant="secondary" icon="edit" shortcut="E" about={about} href={to('correct')}>
        {t('review.correct')}
      </ButtonLink>
      {hasOthers && (
        <ButtonLink small variant="secondary" icon="merge" shortcut="M" about={about} href={to('merge')}>
          {t('review.merge')}
        </ButtonLink>
      )}
      {canSplit(item) && (
        <ButtonLink small variant="secondary" icon="split" shortcut="D" about={about} href={to('split')}>
          {t('review.split')}
        </ButtonLink>
      )}
      <ButtonLink small variant="secondary" icon="skip" shortcut="S" about={about} href={to('skip')}>
        {t('review.skip')}
      </ButtonLink>
    </>
  )
}

function LooseActs(props: ActsProps) {
  const { t, review, view } = props.words
  return (
    <>
      <MakeInitiative {...props} />
      <ButtonLink
        small
        variant="secondary"
        icon="skip"
        shortcut="S"
        about={t('review.about-item', { position: props.item.position })}
        href={inView(view, reviewPaths.act(review.reading.id, props.item.id, 'skip'))}
      >
        {t('review.skip')}
      </ButtonLink>
    </>
  )
}

function MakeInitiative({ words: { t, review, view }, csrf, item }: ActsProps) {
  const [from, to] = item.lines
  return (
    <form method="post" action={inView(view, reviewPaths.act(review.reading.id, item.id, 'initiative'))}>
      <HiddenFields csrf={csrf} values={{ revision: item.revision }} />
      <Button small variant="tertiary" icon="plus" about={t('review.lines', { from, to })}>
        {t('review.make-initiative')}
      </Button>
    </form>
  )
}

/** Lines that stay in the document and become nothing, unless a person sees something in them. */
function SectionCard({ words, csrf, item, locked }: CardProps) {
  const { t } = words
  const [from, to] = item.lines
  return (
    <SettledRecord
      id={itemAnchor(item.id)}
      icon="document"
      title={
        <>
          <strong>{t('review.kind.section')}</strong> {headingWords(t, item)}{' '}
          <span class="small muted">{t('review.lines', { from, to })}</span>
        </>
      }
    >
      {!locked && <MakeInitiative words={words} csrf={csrf} item={item} />}
    </SettledRecord>
  )
}

const ICON: Readonly<Record<ReviewItem['state'], IconName>> = {
  open: 'open',
  accepted: 'approved',
  corrected: 'edit',
  merged: 'merge',
  split: 'split',
  skipped: 'skip',
}

function SettledCard({ words, csrf, item, locked }: CardProps) {
  const { t, review, view } = words
  return (
    <SettledRecord
      id={itemAnchor(item.id)}
      icon={ICON[item.state]}
      title={
        <>
          <strong>{kindWord(t, item)}</strong> {headingWords(t, item)} <span class="small muted">{stateText(words, item)}</span>
        </>
      }
    >
      {!locked && (
        <form method="post" action={inView(view, reviewPaths.act(review.reading.id, item.id, 'reopen'))}>
          <HiddenFields csrf={csrf} values={{ revision: item.revision }} />
          <Button small variant="tertiary" icon="undo" about={t('review.about-item', { position: item.position })}>
            {t('review.reopen')}
          </Button>
        </form>
      )}
    </SettledRecord>
  )
}
