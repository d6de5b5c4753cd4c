import { asDoc, type DocChange, docChanges } from '../domain/doc-changes.ts'
import { wordDiff } from '../domain/word-diff.ts'
import { formatMoment } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, ChangeText, type Crumb, EmptyState, PageTitle, Select, TextField } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { ChainLine } from './chain-line.tsx'
import { changeWords } from './change-words.ts'
import { type DocWords, docWords } from './doc-words.ts'
import { ACTS, type TypedFilter } from './history-filter.ts'
import type { Chain, HistoryEntry } from './history-store.ts'
import { HISTORY_KINDS, recordAddress } from './record-address.ts'
import type { RecordNames } from './record-names-store.ts'
import { wordOr } from './word-or.ts'

const NAV = { current: 'history' } as const

type ListProps = {
  frame: Frame
  entries: readonly HistoryEntry[]
  names: RecordNames
  /** The next page, if there is one. */
  olderHref: string | undefined
  /** The first page, on any other. */
  newestHref: string | undefined
}

export type HistoryPageProps = ListProps & {
  filter: TypedFilter
  errors: Readonly<Record<string, string>>
  people: readonly { readonly id: string; readonly name: string }[]
  chain: Chain
  /** The same, as a file. */
  fileHref: string
}

export function HistoryPage(props: HistoryPageProps) {
  const { frame, filter, errors, people, chain } = props
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('history.title')} nav={NAV} hasErrors={Object.keys(errors).length > 0}>
      <PageTitle title={t('history.title')} sub={t('history.sub')}>
        <ButtonLink href={props.fileHref} variant="secondary" icon="download">
          {t('history.file')}
        </ButtonLink>
      </PageTitle>
      <ChainLine t={t} chain={chain} address={workPaths.history} />
      <search>
        <form action={workPaths.history} class="narrowing" aria-label={t('history.filter')}>
          <Select
            name="slags"
            label={t('history.filter-kind')}
            prompt={t('history.filter-all')}
            value={filter.slags}
            options={HISTORY_KINDS.map(kind => ({ value: kind, label: t(`history.kind.${kind}`) }))}
          />
          <Select
            name="handling"
            label={t('history.filter-act')}
            prompt={t('history.filter-all')}
            value={filter.handling}
            options={ACTS.map(act => ({ value: act, label: wordOr(t, `history.act.${act}`, act) }))}
          />
          <TextField name="ord" label={t('history.filter-words')} value={filter.ord} />
          <Select
            name="person"
            label={t('history.filter-person')}
            prompt={t('history.filter-all')}
            value={filter.person}
            options={people.map(person => ({ value: person.id, label: person.name }))}
          />
          <TextField
            name="fra"
            label={t('history.filter-from')}
            hint={t('history.filter-date-hint')}
            value={filter.fra}
            error={errors['fra']}
          />
          <TextField
            name="til"
            label={t('history.filter-to')}
            hint={t('history.filter-date-hint')}
            value={filter.til}
            error={errors['til']}
          />
          <Button variant="secondary">{t('history.filter-show')}</Button>
        </form>
      </search>
      <Entries {...props} t={t} linked />
    </WorkspaceLayout>
  )
}

/** `compareHref`: of a record with more than one revision. */
export type RecordHistoryPageProps = ListProps & { title: string; crumbs: readonly Crumb[]; compareHref: string | undefined }

export function RecordHistoryPage(props: RecordHistoryPageProps) {
  const t = translator(props.frame.lang)
  const title = t('history.record-title', { title: props.title })
  return (
    <WorkspaceLayout {...props.frame} title={title} nav={NAV} breadcrumbs={props.crumbs}>
      <PageTitle title={title} sub={t('history.sub')}>
        {props.compareHref && (
          <ButtonLink href={props.compareHref} variant="secondary">
            {t('history.compare')}
          </ButtonLink>
        )}
      </PageTitle>
      <Entries {...props} t={t} linked={false} />
    </WorkspaceLayout>
  )
}

function Entries({ t, frame, entries, names, olderHref, newestHref, linked }: ListProps & { t: Translate; linked: boolean }) {
  const words = docWords(t, names)
  if (entries.length === 0) return <EmptyState title={t('history.nothing-yet-title')} text={t('history.nothing-yet')} />
  return (
    <>
      {entries.map(entry => (
        <Entry key={entry.number} t={t} lang={frame.lang} words={words} entry={entry} linked={linked} />
      ))}
      <p class="row topgap">
        {newestHref && (
          <ButtonLink href={newestHref} variant="secondary">
            {t('history.newest')}
          </ButtonLink>
        )}
        {olderHref && (
          <ButtonLink href={olderHref} variant="secondary">
            {t('history.older')}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

type EntryProps = { t: Translate; lang: Lang; words: DocWords; entry: HistoryEntry; linked: boolean }

function Entry({ t, lang, words, entry, linked }: EntryProps) {
  const act = wordOr(t, `history.act.${entry.act}`, entry.act)
  const kind = wordOr(t, `history.kind.${entry.record_kind}`, entry.record_kind)
  const href = linked && entry.record_id ? recordAddress(entry.record_kind, entry.record_id) : undefined
  const id = `nr-${entry.number}`
  return (
    <Card>
      <h2 class="h4" id={id}>
        {act} · {kind}: {href ? <a href={href}>{entry.title || kind}</a> : entry.title || kind}
      </h2>
      <p class="small muted">
        {t('history.by', { by: entry.person_name, at: formatMoment(lang, entry.at) })} · {t('history.number', { number: entry.number })}
        {linked && entry.record_id && (
          <>
            {' · '}
            <a href={workPaths.recordHistory(entry.record_kind, entry.record_id)}>
              {t('history.all-of-record', { title: entry.title || kind })}
            </a>
          </>
        )}
      </p>
      {entry.reason && <p>{t('history.reason', { reason: entry.reason })}</p>}
      <Differences t={t} words={words} entry={entry} />
    </Card>
  )
}

/** What an edit changed stands open; what was first written, or what went, opens on demand: it is the whole record. */
function Differences({ t, words, entry }: { t: Translate; words: DocWords; entry: HistoryEntry }) {
  const changes = docChanges(asDoc(entry.before), asDoc(entry.after)).filter(change => !isEmptyChange(change))
  if (changes.length === 0) return null
  const list = (
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
  )
  if (entry.before !== null && entry.after !== null) return list
  return (
    <details>
      <summary>{t('history.first-values')}</summary>
      {list}
    </details>
  )
}

const isEmptyChange = ({ before, after }: DocChange): boolean => (before ?? '').length === 0 && (after ?? '').length === 0
