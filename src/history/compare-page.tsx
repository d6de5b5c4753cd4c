import { type DocChange, docChanges } from '../domain/doc-changes.ts'
import type { Doc } from '../domain/merge.ts'
import { wordDiff } from '../domain/word-diff.ts'
import { formatMoment } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  ChangeText,
  type Crumb,
  EmptyState,
  Filters,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  Select,
} from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { changeWords } from './change-words.ts'
import { type DocWords, docWords } from './doc-words.ts'
import type { RecordNames } from './record-names-store.ts'
import type { RevisionEntry } from './revisions-store.ts'

export type Chosen = { readonly revision: number; readonly doc: Doc }
export type ComparePageProps = {
  frame: Frame
  kind: string
  id: string
  title: string
  crumbs: readonly Crumb[]
  revisions: readonly RevisionEntry[]
  from: Chosen
  to: Chosen
  /** Side by side instead of in one piece. */
  isBeside: boolean
  names: RecordNames
}

/** Two revisions of a record, field by field: what was taken out and put in, in one piece or side by side. */
export function ComparePage(props: ComparePageProps) {
  const { frame, kind, id, revisions, from, to, isBeside, names } = props
  const t = translator(frame.lang)
  const title = t('history.compare-title', { title: props.title })
  const address = (beside: boolean) =>
    `${workPaths.revisions(kind, id)}?fra=${from.revision}&til=${to.revision}${beside ? '&vis=side' : ''}`
  const options = revisions.map(one => ({ value: String(one.revision), label: revisionWords(t, frame, one) }))
  const words = docWords(t, names)
  const changes = docChanges(from.doc, to.doc).filter(
    change => changeWords(words, change, 'before') !== changeWords(words, change, 'after'),
  )
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'history' }} breadcrumbs={props.crumbs}>
      <PageTitle title={title} />
      <form action={workPaths.revisions(kind, id)} class="narrowing" aria-label={t('history.compare-choose')}>
        <Select name="fra" label={t('history.compare-from')} value={String(from.revision)} options={options} />
        <Select name="til" label={t('history.compare-to')} value={String(to.revision)} options={options} />
        {isBeside && <input type="hidden" name="vis" value="side" />}
        <Button variant="secondary">{t('history.compare-show')}</Button>
      </form>
      <Filters
        label={t('history.compare-look')}
        links={[
          { href: address(false), label: t('history.compare-inline'), current: !isBeside },
          { href: address(true), label: t('history.compare-beside'), current: isBeside },
        ]}
      />
      {changes.length === 0 ? (
        <EmptyState title={t('history.compare-same-title')} text={t('history.compare-same')} />
      ) : isBeside ? (
        <Beside t={t} words={words} changes={changes} from={from} to={to} />
      ) : (
        <Inline t={t} words={words} changes={changes} />
      )}
      <Restore t={t} frame={frame} kind={kind} id={id} from={from} newest={revisions[0]?.revision ?? to.revision} />
    </WorkspaceLayout>
  )
}

const revisionWords = (t: Translate, frame: Frame, { revision, madeAt, madeBy }: RevisionEntry): string =>
  madeAt
    ? t('history.revision-by', { number: revision, by: madeBy, at: formatMoment(frame.lang, madeAt) })
    : t('history.revision', { number: revision })

type PartProps = { t: Translate; words: DocWords; changes: readonly DocChange[] }

const Inline = ({ t, words, changes }: PartProps) => (
  <Card>
    <dl class="kv">
      {changes.map(change => (
        <div key={change.path}>
          <dt>{words.label(change.path, change.row)}</dt>
          <dd class="said">
            <ChangeText t={t} parts={wordDiff(changeWords(words, change, 'before'), changeWords(words, change, 'after'))} />
          </dd>
        </div>
      ))}
    </dl>
  </Card>
)

/** Each side has its own marks: what was taken out stands in the old one only, what was put in in the new one. */
function Beside({ t, words, changes, from, to }: PartProps & Pick<ComparePageProps, 'from' | 'to'>) {
  const side = (change: DocChange, apart: 'added' | 'removed') => (
    <span class="said">
      <ChangeText
        t={t}
        parts={wordDiff(changeWords(words, change, 'before'), changeWords(words, change, 'after')).filter(part => part.kind !== apart)}
      />
    </span>
  )
  return (
    <Card flush>
      <ResponsiveTable
        caption={t('history.compare-beside')}
        captionHidden
        rows={changes}
        rowKey={change => change.path}
        columns={[
          { key: 'field', heading: t('history.compare-field'), rowHeading: true, cell: change => words.label(change.path, change.row) },
          { key: 'before', heading: t('history.revision', { number: from.revision }), cell: change => side(change, 'added') },
          { key: 'after', heading: t('history.revision', { number: to.revision }), cell: change => side(change, 'removed') },
        ]}
      />
    </Card>
  )
}

type RestoreProps = { t: Translate; frame: Frame; kind: string; id: string; from: Chosen; newest: number }

/** Brings an old revision back as a new one: nothing that came between is lost. */
function Restore({ t, frame, kind, id, from, newest }: RestoreProps) {
  const action = workPaths.restore(kind, id)
  if (from.revision === newest) return null
  return (
    <Only to={action}>
      <form method="post" action={action} class="row topgap">
        <HiddenFields csrf={frame.csrf} values={{ restored: from.revision, revision: newest }} />
        <Button variant="secondary">{t('history.restore', { number: from.revision })}</Button>
        <span class="muted">{t('history.restore-hint')}</span>
        <ButtonLink href={workPaths.recordHistory(kind, id)} variant="tertiary">
          {t('history.compare-back')}
        </ButtonLink>
      </form>
    </Only>
  )
}
