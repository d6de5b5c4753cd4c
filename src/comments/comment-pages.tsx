import { type Translate, translator } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, ErrorSummary, HiddenFields, PageTitle } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { CommentFields } from './comment-fields.tsx'
import { Threads } from './comment-section.tsx'
import type { Comment } from './comment-store.ts'
import { pageOf, type Subject } from './subject.ts'
import type { Talk, Thread } from './talk.ts'

const NAV = { current: 'plans' } as const
const crumbs = (subject: Subject, label: string) => [{ label: subject.title, href: pageOf(subject) }, { label }]

export type TalkPageProps = {
  frame: Frame
  talk: Talk
  form: FormState
  /** The thread that is answered. */
  answering: Thread | undefined
  newId: string
}

/** All that is said about one record by itself, and one comment to write: where an answer is written, and where an error is shown. */
export function TalkPage({ frame, talk, form, answering, newId }: TalkPageProps) {
  const t = translator(frame.lang)
  const { subject } = talk
  const title = t('comments.page-title', { title: subject.title })
  const heading = answering ? t('comments.answer-to', { name: answering.first.byName }) : t('comments.new')
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={crumbs(subject, t('comments.title'))}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('comments.who-sees')} />
      <Card>
        <Threads frame={frame} talk={talk} />
        <Only to={workPaths.comments(subject.kind, subject.id)}>
          <form method="post" action={workPaths.comments(subject.kind, subject.id)} class="topgap" novalidate>
            <h2 class="h4" id="skriv">
              {heading}
            </h2>
            <HiddenFields csrf={frame.csrf} values={{ id: newId, thread: answering?.first.id }} />
            <CommentFields t={t} form={form} colleagues={talk.colleagues} />
            <div class="row">
              <Button>{t(answering ? 'comments.send-answer' : 'comments.write')}</Button>
              <Back t={t} subject={subject} />
            </div>
          </form>
        </Only>
      </Card>
    </WorkspaceLayout>
  )
}

const Back = ({ t, subject }: { t: Translate; subject: Subject }) => (
  <ButtonLink href={pageOf(subject)} variant="tertiary">
    {t('comments.back')}
  </ButtonLink>
)

type OneProps = { frame: Frame; subject: Subject; comment: Comment }

export function EditCommentPage({ frame, subject, comment, form, talk }: OneProps & { form: FormState; talk: Pick<Talk, 'colleagues'> }) {
  const t = translator(frame.lang)
  const title = t('comments.edit-title', { title: subject.title })
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={crumbs(subject, t('comments.edit'))}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} />
      <form method="post" action={workPaths.editComment(comment.id)} class="card" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ revision: comment.revision }} />
        <CommentFields t={t} form={form} colleagues={talk.colleagues} />
        <div class="row">
          <Button>{t('comments.save')}</Button>
          <Back t={t} subject={subject} />
        </div>
      </form>
    </WorkspaceLayout>
  )
}

/** Asks first: the words cannot be brought back. */
export function DeleteCommentPage({ frame, subject, comment }: OneProps) {
  const t = translator(frame.lang)
  const title = t('comments.delete-title')
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs(subject, t('comments.delete'))}>
      <PageTitle title={title} sub={t('comments.delete-text')} />
      <form method="post" action={workPaths.deleteComment(comment.id)} class="card">
        <HiddenFields csrf={frame.csrf} />
        <p class="said">{comment.text}</p>
        <div class="row topgap">
          <Button>{t('comments.delete-do')}</Button>
          <Back t={t} subject={subject} />
        </div>
      </form>
    </WorkspaceLayout>
  )
}
