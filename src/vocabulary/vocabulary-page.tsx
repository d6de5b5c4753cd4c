import { TAUGHT_FIELDS, WORD_KINDS, type WordKind } from '../domain/vocabulary.ts'
import { formatDay } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  EmptyState,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  Radios,
  ResponsiveTable,
  Select,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { ListedWord } from './vocabulary-store.ts'

export type VocabularyPageProps = {
  frame: Frame
  form: FormState
  words: readonly ListedWord[]
  /** The word whose place the one in the form will take. */
  edited: ListedWord | undefined
}

/** What corrections have taught the reading, from where, and the way to forget it or teach it more. */
export function VocabularyPage({ frame, form, words, edited }: VocabularyPageProps) {
  const t = translator(frame.lang)
  const title = t('vocabulary.title')
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={{ current: 'documents' }}
      breadcrumbs={[{ label: t('documents.title'), href: workPaths.documents }, { label: title }]}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('vocabulary.sub')} />
      {words.length === 0 && <EmptyState title={t('vocabulary.none-title')} text={t('vocabulary.none')} />}
      {WORD_KINDS.map(kind => (
        <Words key={kind} frame={frame} t={t} kind={kind} words={words.filter(word => word.kind === kind)} />
      ))}
      <Teach frame={frame} t={t} form={form} edited={edited} />
    </WorkspaceLayout>
  )
}

type WordsProps = { frame: Frame; t: Translate; kind: WordKind; words: readonly ListedWord[] }

function Words({ frame, t, kind, words }: WordsProps) {
  if (words.length === 0) return null
  return (
    <Card title={t(`vocabulary.kind.${kind}`)} id={`ord-${kind}`} flush>
      <ResponsiveTable
        caption={t(`vocabulary.kind-text.${kind}`)}
        rows={words}
        rowKey={word => word.id}
        columns={columns(frame, t, kind)}
      />
    </Card>
  )
}

function columns(frame: Frame, t: Translate, kind: WordKind): readonly Column<ListedWord>[] {
  const meaning: Column<ListedWord> = {
    key: 'meaning',
    heading: t('vocabulary.means'),
    cell: word => (word.kind === 'label' ? t(`review.field.${word.meaning}`) : word.meaning),
  }
  return [
    { key: 'printed', heading: t('vocabulary.printed'), rowHeading: true, cell: word => `»${word.printed}«` },
    ...(kind === 'not-initiative' ? [] : [meaning]),
    { key: 'from', heading: t('vocabulary.from'), cell: word => <From frame={frame} t={t} word={word} /> },
    {
      key: 'forget',
      heading: t('vocabulary.forget-heading'),
      cell: word => (
        <div class="row">
          <ButtonLink small variant="secondary" icon="edit" about={word.printed} href={editPath(word.id)}>
            {t('vocabulary.edit')}
          </ButtonLink>
          <form method="post" action={workPaths.forgetWord(word.id)}>
            <HiddenFields csrf={frame.csrf} />
            <Button small variant="secondary" icon="cross" about={word.printed}>
              {t('vocabulary.forget')}
            </Button>
          </form>
        </div>
      ),
    },
  ]
}

/** The form below the list, with the word in it. */
const editPath = (id: string): string => `${workPaths.vocabulary}?ret=${id}#laer`

function From({ frame, t, word }: { frame: Frame; t: Translate; word: ListedWord }) {
  return (
    <>
      {t(`vocabulary.from.${word.learntFrom}`)}
      {word.readingId && word.documentTitle && (
        <>
          {': '}
          <a href={workPaths.review(word.readingId)}>{word.documentTitle}</a>
        </>
      )}
      <span class="cell-sub">{t('vocabulary.by', { by: word.learntBy, at: formatDay(frame.lang, word.learntAt) })}</span>
    </>
  )
}

/** The fields of all kinds stand in one form, so that it works without script; each says which kind it is for. */
function Teach({ frame, t, form, edited }: Omit<VocabularyPageProps, 'words'> & { t: Translate }) {
  return (
    <Card title={edited ? t('vocabulary.edit-title', { printed: edited.printed }) : t('vocabulary.teach')} id="laer">
      <form method="post" action={workPaths.vocabulary}>
        <HiddenFields csrf={frame.csrf} values={edited ? { instead: edited.id } : {}} />
        <Radios
          name="kind"
          legend={t('vocabulary.what')}
          value={form.value('kind')}
          error={form.error('kind')}
          items={WORD_KINDS.map(kind => ({ value: kind, label: t(`vocabulary.what.${kind}`) }))}
        />
        <TextField
          name="printed"
          label={t('vocabulary.printed')}
          hint={t('vocabulary.printed-hint')}
          value={form.value('printed')}
          error={form.error('printed')}
        />
        <TextField
          name="unit"
          label={t('vocabulary.unit')}
          hint={t('vocabulary.unit-hint')}
          value={form.value('unit')}
          error={form.error('unit')}
        />
        <Select
          name="field"
          label={t('vocabulary.field')}
          hint={t('vocabulary.field-hint')}
          value={form.value('field')}
          error={form.error('field')}
          options={[
            { value: '', label: t('vocabulary.field-none') },
            ...TAUGHT_FIELDS.map(field => ({ value: field, label: t(`review.field.${field}`) })),
          ]}
        />
        <div class="row topgap">
          <Button icon={edited ? 'tick' : 'plus'}>{t(edited ? 'vocabulary.edit-do' : 'vocabulary.teach-do')}</Button>
          {edited && (
            <ButtonLink variant="tertiary" href={workPaths.vocabulary}>
              {t('review.cancel')}
            </ButtonLink>
          )}
        </div>
      </form>
    </Card>
  )
}
