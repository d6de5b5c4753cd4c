import { canBeSaid, type FoundStatus, type StatusNow } from '../domain/review/status-list.ts'
import { statusOf } from '../domain/status.ts'
import { formatDay } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { Card, type Column, Icon, ResponsiveTable, StatusMark } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import { recordNamed } from './loaded-review.ts'
import { inView, reviewPaths } from './review-paths.ts'
import { findingText, headingWords, type Words } from './review-words.ts'

type TableProps = {
  words: Words
  caption: string
  statuses: readonly FoundStatus[]
  tickOf(status: FoundStatus): string
  isTicked(status: FoundStatus): boolean
}

/** Of each initiative what stands now, what it becomes, the sentence that rests on, and what is in doubt. */
export function StatusTable(props: TableProps) {
  if (props.statuses.length === 0) return null
  return (
    <Card flush>
      <ResponsiveTable
        caption={props.caption}
        rows={props.statuses}
        rowKey={({ item }) => item.id}
        columns={columns(props)}
        class="statuses"
      />
    </Card>
  )
}

function columns(props: TableProps): readonly Column<FoundStatus>[] {
  const { words } = props
  const { t } = words
  return [
    {
      key: 'initiative',
      heading: t('review.statuses.initiative'),
      rowHeading: true,
      cell: status => <Tick {...props} status={status} />,
    },
    { key: 'now', heading: t('review.statuses.now'), cell: ({ now }) => <Now words={words} now={now} /> },
    { key: 'new', heading: t('review.statuses.new'), cell: status => <Becomes words={words} status={status} /> },
    { key: 'words', heading: t('review.statuses.sentence'), cell: status => <Sentence words={words} status={status} /> },
    { key: 'doubt', heading: t('review.statuses.doubt'), cell: status => <Doubts words={words} status={status} /> },
  ]
}

function Tick({ words, status, tickOf, isTicked }: Omit<TableProps, 'caption' | 'statuses'> & { status: FoundStatus }) {
  const { item, initiativeId } = status
  const title = recordNamed(words.review, initiativeId) ?? headingWords(words.t, item)
  if (!canBeSaid(status)) return <a href={workPaths.initiative(initiativeId)}>{title}</a>
  const id = `item-${item.id}`
  return (
    <span class="form-group-checkbox">
      <input class="form-checkbox" type="checkbox" id={id} name="item" value={tickOf(status)} checked={isTicked(status)} />
      <label for={id}>{title}</label>
    </span>
  )
}

function Now({ words: { t, lang }, now }: { words: Words; now: StatusNow | undefined }) {
  if (!now) return <span class="muted">{t('review.statuses.none-yet')}</span>
  return (
    <>
      <StatusMark t={t} status={statusOf(now)} />
      <span class="small muted">
        {' '}
        {t('review.statuses.as-of', { phase: t(`history.value.phase.${now.phase}`), day: formatDay(lang, now.statedOn) })}
      </span>
    </>
  )
}

const Becomes = ({ words: { t, lang }, status: { said, saysPhase } }: { words: Words; status: FoundStatus }) => (
  <>
    <strong>{t(`history.value.phase.${said.phase}`)}</strong>
    {said.completedOn && ` ${formatDay(lang, said.completedOn)}`}
    {!saysPhase && <span class="small muted"> {t('review.statuses.phase-unsaid')}</span>}
  </>
)

/** The sentence as the document says it, and the way to its lines. */
function Sentence({ words: { t, review }, status: { item, sentence } }: { words: Words; status: FoundStatus }) {
  const [from, to] = item.lines
  return (
    <>
      {sentence !== '' && <q>{sentence}</q>}{' '}
      <a class="small" href={workPaths.documentLines(review.reading.documentId, from, to)}>
        {t('review.lines', { from, to })}
      </a>
    </>
  )
}

function Doubts({ words, status }: { words: Words; status: FoundStatus }) {
  const { t, review, view } = words
  const { item, doubts, findings, missing, now } = status
  const day = now ? formatDay(words.lang, now.statedOn) : ''
  const said = [
    ...missing.map(refusal => refusalText(t, refusal)),
    ...doubts.map(doubt => t(`review.statuses.doubt.${doubt}`, { heading: headingWords(t, item), day })),
    ...findings.map(finding => findingText(t, finding).title),
  ]
  if (said.length === 0) return <span class="muted">{t('review.statuses.no-doubt')}</span>
  return (
    <>
      {said.map(words => (
        <span class="lack" key={words}>
          <Icon name="warning" /> {words}
        </span>
      ))}
      <a class="small" href={inView(view, reviewPaths.act(review.reading.id, item.id, 'status'))}>
        {t('review.statuses.open', { position: item.position })}
      </a>
    </>
  )
}
