import { formatMoment } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, Card, DescriptionList, HiddenFields, Notice, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { StoredMail, Word } from './outbox-store.ts'
import { StateTag } from './state-tag.tsx'
import { lacksLink, withLink } from './template.ts'

/** What may be said of a mail where it stands. One whose link is gone cannot be sent again: it would open nothing. */
export function wordsFor(mail: StoredMail): readonly Word[] {
  if (mail.state === 'sent') return ['bounced']
  if (mail.state === 'queued') return ['sent']
  return lacksLink(mail.text, mail.secretLink) ? [] : ['retried', 'sent']
}

const ACTION = { sent: workPaths.mailSent, bounced: workPaths.mailBounced, retried: workPaths.mailRetry } as const

type MailPageProps = { frame: Frame; mail: StoredMail; words: readonly Word[]; hasServer: boolean }

export function MailPage({ frame, mail, words, hasServer }: MailPageProps) {
  const t = translator(frame.lang)
  const crumbs = [{ label: t('mail.title'), href: workPaths.mails }, { label: mail.subject }]
  return (
    <WorkspaceLayout {...frame} title={mail.subject} nav={{ current: 'mails' }} breadcrumbs={crumbs}>
      <PageTitle title={mail.subject} />
      <Card>
        <Facts t={t} lang={frame.lang} mail={mail} />
        {mail.state === 'queued' && <p>{t(hasServer ? 'mail.leaves-soon' : 'mail.copy-lead')}</p>}
        <div class="row topgap">
          {words.map(word => (
            <form key={word} method="post" action={ACTION[word](mail.id)}>
              <HiddenFields csrf={frame.csrf} />
              <Button variant="secondary">{t(`mail.word.${word}`)}</Button>
            </form>
          ))}
        </div>
      </Card>
      <Card title={t('mail.text')} id="tekst">
        {lacksLink(mail.text, mail.secretLink) && (
          <Notice t={t} kind="info" level={3}>
            <p>{t('mail.link-gone')}</p>
          </Notice>
        )}
        <pre class="said" lang={mail.language}>
          {withLink(mail.text, mail.secretLink)}
        </pre>
      </Card>
      <Card title={t('mail.attempts')} id="forsoeg">
        <Attempts t={t} lang={frame.lang} mail={mail} />
      </Card>
    </WorkspaceLayout>
  )
}

function Facts({ t, lang, mail }: { t: Translate; lang: Lang; mail: StoredMail }) {
  const to = mail.toName ? `${mail.toName} <${mail.toEmail}>` : mail.toEmail
  return (
    <DescriptionList
      facts={[
        { label: t('mail.state'), value: <StateTag t={t} state={mail.state} /> },
        { label: t('mail.to'), value: mail.personId ? <a href={workPaths.person(mail.personId)}>{to}</a> : to },
        { label: t('mail.written'), value: formatMoment(lang, mail.queuedAt) },
        ...(mail.nextAttemptAt && mail.attempts.length > 0
          ? [{ label: t('mail.next-attempt'), value: formatMoment(lang, mail.nextAttemptAt) }]
          : []),
      ]}
    />
  )
}

function Attempts({ t, lang, mail }: { t: Translate; lang: Lang; mail: StoredMail }) {
  if (mail.attempts.length === 0) return <p>{t('mail.no-attempts')}</p>
  return (
    <ol class="stack-s">
      {mail.attempts.map(({ at, outcome, answer, by }) => (
        <li key={at.getTime()}>
          {formatMoment(lang, at)}: {t(`mail.outcome.${outcome}`)}
          {by && ` (${by})`}
          {answer && (
            <>
              <br />
              <span class="small muted">{t('mail.server-said', { answer })}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
