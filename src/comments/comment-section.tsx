import { textParts } from '../domain/mentions.ts'
import { formatDay, formatMoment } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, ButtonLink, Card, HiddenFields, Icon } from '../web/components/index.ts'
import { openedForm } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { CommentFields } from './comment-fields.tsx'
import type { Comment } from './comment-store.ts'
import type { Talk, Thread } from './talk.ts'

export type CommentSectionProps = {
  frame: Frame
  /** Undefined for those who may not follow the talk: they see nothing of it. */
  talk: Talk | undefined
}

/** The talk at the end of a record's page: open threads, the closed ones folded, and a form that begins a new one. */
export function CommentSection({ frame, talk }: CommentSectionProps) {
  if (!talk) return null
  const t = translator(frame.lang)
  const { kind, id } = talk.subject
  return (
    <div class="topgap">
      <Card title={t('comments.title')} id="kommentarer" aside={t('comments.count', { count: openThreads(talk).length })}>
        <p class="small muted">{t('comments.who-sees')}</p>
        <Threads frame={frame} talk={talk} />
        <Only to={workPaths.comments(kind, id)}>
          <form method="post" action={workPaths.comments(kind, id)} class="topgap" novalidate>
            <HiddenFields csrf={frame.csrf} values={{ id: talk.newId }} />
            <CommentFields t={t} form={openedForm()} colleagues={talk.colleagues} />
            <Button variant="secondary">{t('comments.write')}</Button>
          </form>
        </Only>
      </Card>
    </div>
  )
}

const openThreads = ({ threads }: Talk) => threads.filter(thread => !thread.resolved)

/** Open threads in the order they were begun, then those that are closed. */
export function Threads({ frame, talk }: { frame: Frame; talk: Talk }) {
  const t = translator(frame.lang)
  const closed = talk.threads.filter(thread => thread.resolved)
  return (
    <>
      <ThreadList frame={frame} talk={talk} threads={openThreads(talk)} />
      {closed.length > 0 && (
        <details>
          <summary>{t('comments.closed', { count: closed.length })}</summary>
          <ThreadList frame={frame} talk={talk} threads={closed} />
        </details>
      )}
    </>
  )
}

function ThreadList({ frame, talk, threads }: { frame: Frame; talk: Talk; threads: readonly Thread[] }) {
  if (threads.length === 0) return null
  return (
    <ol class="plain talk">
      {threads.map(thread => (
        <li key={thread.first.id}>
          <OneThread frame={frame} talk={talk} thread={thread} />
        </li>
      ))}
    </ol>
  )
}

function OneThread({ frame, talk, thread }: { frame: Frame; talk: Talk; thread: Thread }) {
  const t = translator(frame.lang)
  const { first, answers, resolved } = thread
  const [about, subject] = [t('comments.of', { name: first.byName }), talk.subject]
  return (
    <>
      <Said t={t} lang={frame.lang} comment={first} me={talk.me} />
      {answers.length > 0 && (
        <ol class="plain talk answers">
          {answers.map(answer => (
            <li key={answer.id}>
              <Said t={t} lang={frame.lang} comment={answer} me={talk.me} />
            </li>
          ))}
        </ol>
      )}
      {resolved && (
        <p class="small">
          <Icon name="completed" /> {t('comments.resolved', { name: resolved.byName, day: formatDay(frame.lang, resolved.at) })}
        </p>
      )}
      <div class="row">
        <Only to={workPaths.comments(subject.kind, subject.id)}>
          <ButtonLink
            href={`${workPaths.comments(subject.kind, subject.id)}?svar=${first.id}#skriv`}
            variant="tertiary"
            small
            about={about}
          >
            {t('comments.answer')}
          </ButtonLink>
        </Only>
        <TurnForm frame={frame} thread={thread} about={about} />
      </div>
    </>
  )
}

function TurnForm({ frame, thread, about }: { frame: Frame; thread: Thread; about: string }) {
  const t = translator(frame.lang)
  const action = (thread.resolved ? workPaths.reopenThread : workPaths.resolveThread)(thread.first.id)
  return (
    <Only to={action}>
      <form method="post" action={action}>
        <HiddenFields csrf={frame.csrf} />
        <Button variant="tertiary" small about={about}>
          {t(thread.resolved ? 'comments.reopen' : 'comments.resolve')}
        </Button>
      </form>
    </Only>
  )
}

function Said({ t, lang, comment, me }: { t: Translate; lang: Lang; comment: Comment; me: string }) {
  const { id, byName, at, editedAt, deletedAt, text, called } = comment
  const when = formatMoment(lang, at)
  return (
    <article id={`kommentar-${id}`} aria-label={t('comments.said', { name: byName, when })}>
      <p class="small">
        <strong>{byName}</strong> <span class="muted">{when}</span>
        {editedAt && !deletedAt && <span class="muted"> {t('comments.edited', { when: formatMoment(lang, editedAt) })}</span>}
      </p>
      {deletedAt ? (
        <p class="muted">{t('comments.deleted', { name: byName, day: formatDay(lang, deletedAt) })}</p>
      ) : (
        <p class="said">
          {textParts(text, called).map((part, index) =>
            // The pieces are a sequence; their place is their identity.
            part.person ? <strong key={`${index}`}>{part.text}</strong> : part.text,
          )}
        </p>
      )}
      {called.length > 0 && <p class="small muted">{t('comments.told', { names: called.map(one => one.name).join(', ') })}</p>}
      {comment.by === me && !deletedAt && <OwnActs t={t} id={id} about={t('comments.of-when', { when })} />}
    </article>
  )
}

const OwnActs = ({ t, id, about }: { t: Translate; id: string; about: string }) => (
  <div class="row">
    <ButtonLink href={workPaths.editComment(id)} variant="tertiary" small about={about}>
      {t('comments.edit')}
    </ButtonLink>
    <ButtonLink href={workPaths.deleteComment(id)} variant="tertiary" small about={about}>
      {t('comments.delete')}
    </ButtonLink>
  </div>
)
