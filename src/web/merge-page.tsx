import type { Conflict, Row, Taken, TextConflict, Value } from '../domain/merge.ts'
import { isRows } from '../domain/merge.ts'
import { joinTexts, wordDiff } from '../domain/word-diff.ts'
import { type DocWords, docWords } from '../history/doc-words.ts'
import { CHOICE, type Edit } from '../history/edit-record.ts'
import type { RecordNames } from '../history/record-names-store.ts'
import { formatMoment } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ChangeText, type Crumb, ErrorSummary, HiddenFields, Tag } from './components/index.ts'
import { Option } from './components/options/option.tsx'
import { fieldsOfDoc, hiddenPairs } from './doc-fields.ts'
import type { Frame } from './frame.ts'
import { WorkspaceLayout, type WorkspaceLayoutProps } from './layout/workspace-layout.tsx'

type Stale = Extract<Edit, { kind: 'stale' }>

export type MergePageProps = {
  frame: Frame
  /** Where the form is sent: the address of the edit form itself. */
  action: string
  edit: Stale
  names: RecordNames
  nav: WorkspaceLayoutProps['nav']
  /** The last crumb is the record; its edit page is where "start over" goes. */
  breadcrumbs: readonly Crumb[]
}

/** Somebody saved while this person wrote. Nothing is lost: what only one touched is merged and listed, for the rest the person chooses. */
export function MergePage({ frame, action, edit, names, nav, breadcrumbs }: MergePageProps) {
  const t = translator(frame.lang)
  const words = docWords(t, names)
  const { conflicts } = edit.merge
  const title = t(conflicts.length > 0 ? 'history.merge.title' : 'history.merge.title-none', { count: conflicts.length })
  const errors = edit.undecided.map(path => ({
    field: controlId(conflicts, path),
    text: t('history.merge.choose', { field: labelOf(words, edit, path) }),
  }))
  return (
    <WorkspaceLayout {...frame} flash={undefined} title={title} nav={nav} breadcrumbs={breadcrumbs} hasErrors={errors.length > 0}>
      <ErrorSummary t={t} errors={errors} />
      <section class="card flush" aria-labelledby="merge">
        <header>
          <div>
            <h1 id="merge">{title}</h1>
            <p class="small muted">{meanwhile(t, frame.lang, edit)}</p>
          </div>
          <Tag kind="warn" icon="warning">
            {t('history.merge.not-saved')}
          </Tag>
        </header>
        <form method="post" action={action} novalidate>
          <HiddenFields csrf={frame.csrf} values={{ revision: edit.revision, merge_with: edit.their.revision }} />
          {hiddenPairs(fieldsOfDoc(edit.mine)).map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          {conflicts.map((conflict, index) => (
            <Question key={conflict.path} t={t} words={words} edit={edit} conflict={conflict} number={index + 1} of={conflicts.length} />
          ))}
          <Merged t={t} words={words} edit={edit} />
          <ActionBar>
            <ButtonLink variant="tertiary" href={action}>
              {t('history.merge.drop-mine')}
            </ButtonLink>
            <Button>{t(conflicts.length > 0 ? 'history.merge.save' : 'history.merge.save-both')}</Button>
          </ActionBar>
        </form>
      </section>
    </WorkspaceLayout>
  )
}

function meanwhile(t: Translate, lang: Lang, { their }: Stale): string {
  const by = their.by ?? t('history.somebody')
  return their.at ? t('history.merge.meanwhile', { by, at: formatMoment(lang, their.at) }) : t('history.merge.meanwhile-unknown', { by })
}

const controlId = (conflicts: readonly Conflict[], path: string) => `choice-${conflicts.findIndex(conflict => conflict.path === path) + 1}`

function labelOf(words: DocWords, edit: Stale, path: string): string {
  const [field = '', id] = path.split('/')
  const rows = [edit.merge.merged[field], edit.mine[field]].find(isRows)
  return words.label(
    path,
    rows?.find(row => row.id === id),
  )
}

type QuestionProps = { t: Translate; words: DocWords; edit: Stale; conflict: Conflict; number: number; of: number }

function Question({ t, words, edit, conflict, number, of }: QuestionProps) {
  const id = `choice-${number}`
  const by = edit.their.by ?? t('history.somebody')
  const label = conflict.kind === 'row' ? words.label(conflict.path, conflict.theirs ?? conflict.mine) : labelOf(words, edit, conflict.path)
  const missing = edit.undecided.includes(conflict.path)
  const radio = (take: string, text: string, at: number) => (
    <Option
      kind="radio"
      id={at === 0 ? id : `${id}-${at + 1}`}
      name={CHOICE.take + conflict.path}
      item={{ value: take, label: text }}
      checked={false}
      describedBy={missing ? `${id}-error` : undefined}
    />
  )
  const sides = conflict.kind === 'row' ? rowSides(t, words, conflict.path, conflict) : textSides(t, words, conflict)
  return (
    <fieldset class="merge">
      <legend class="form-label">{t('history.merge.question', { number, of, field: label })}</legend>
      {missing && (
        <span class="form-error-message" id={`${id}-error`}>
          {t('history.merge.choose', { field: label })}
        </span>
      )}
      {sides.before !== null && <p class="small muted">{t('history.merge.began', { text: sides.before })}</p>}
      <div class="opts">
        <div class="opt">
          {radio('theirs', by, 0)}
          <p class="said">{sides.theirs}</p>
        </div>
        <div class="opt">
          {radio('mine', t('history.merge.you'), 1)}
          <p class="said">{sides.mine}</p>
        </div>
        {sides.before !== null && <div class="opt">{radio('before', t('history.merge.as-before'), 2)}</div>}
        {conflict.kind === 'text' && isProse(conflict) && (
          <div class="opt">
            {radio('written', t('history.merge.together'), 3)}
            <label class="sr-only" for={`${id}-text`}>
              {t('history.merge.together-text', { field: label })}
            </label>
            <textarea
              class="form-input"
              id={`${id}-text`}
              name={CHOICE.text + conflict.path}
              rows={4}
              value={joinTexts(conflict.base ?? '', conflict.theirs, conflict.mine)}
            />
          </div>
        )}
      </div>
    </fieldset>
  )
}

/** Codes and ids are chosen, not written. */
const isProse = ({ path }: TextConflict): boolean =>
  !/(?:^|\/)(?:plan|parent|predecessor|state|funding_status|kind|permanence|part|part_of|part_id|direction|indicator|unit|ongoing|permanent)$/.test(
    path,
  )

function textSides(t: Translate, words: DocWords, conflict: TextConflict) {
  const { base, path } = conflict
  const shown = (text: string) =>
    base !== null && isProse(conflict) && base !== '' && text !== '' ? (
      <ChangeText t={t} parts={wordDiff(base, text)} />
    ) : (
      words.value(path, text)
    )
  return { before: base === null ? null : words.value(path, base), theirs: shown(conflict.theirs), mine: shown(conflict.mine) }
}

type Rows = { base: Row | undefined; theirs: Row | undefined; mine: Row | undefined }

function rowSides(t: Translate, words: DocWords, path: string, { base, theirs, mine }: Rows) {
  const field = path.split('/')[0] ?? ''
  const shown = (row: Row | undefined) => (row ? words.row(field, row) : t('history.merge.row-removed'))
  return { before: base ? words.row(field, base) : null, theirs: shown(theirs), mine: shown(mine) }
}

function Merged({ t, words, edit }: { t: Translate; words: DocWords; edit: Stale }) {
  const { taken } = edit.merge
  if (taken.length === 0) return null
  return (
    <div class="merge">
      <h2 class="h4">{t('history.merge.merged', { count: taken.length })}</h2>
      <ul class="dots small">
        {taken.map(one => (
          <li key={`${one.path} ${one.by}`}>
            {labelOf(words, edit, one.path)}: <Change t={t} words={words} taken={one} />{' '}
            {t(`history.merge.by.${one.by}`, { by: edit.their.by ?? t('history.somebody') })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Change({ t, words, taken }: { t: Translate; words: DocWords; taken: Taken }) {
  const shown = (value: Value) => (isRows(value) || value.length > 0 ? words.value(taken.path, value) : '')
  return <ChangeText t={t} parts={wordDiff(shown(taken.before), shown(taken.after))} />
}
