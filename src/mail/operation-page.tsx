import { ChainLine } from '../history/chain-line.tsx'
import type { Chain } from '../history/history-store.ts'
import { formatMoment } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, Card, DescriptionList, ErrorSummary, HiddenFields, Notice, PageTitle, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { findTest, queueHealth } from './outbox-store.ts'
import type { SmtpSettings } from './smtp.ts'

type Queue = Awaited<ReturnType<typeof queueHealth>>
type Test = Awaited<ReturnType<typeof findTest>>

type OperationPageProps = {
  frame: Frame
  form: FormState
  /** Of the test mail. */
  id: string
  smtp: SmtpSettings | undefined
  queue: Queue
  chain: Chain
  test: Test
}

export function OperationPage({ frame, form, id, smtp, queue, chain, test }: OperationPageProps) {
  const t = translator(frame.lang)
  const title = t('mail.operation')
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'operation' }} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('mail.operation-sub')} />
      {test && <TestResult t={t} test={test} />}
      <Card title={t('mail.server')} id="server">
        {smtp ? <Server t={t} smtp={smtp} /> : <p>{t('mail.server-none')}</p>}
        <QueueFacts t={t} lang={frame.lang} queue={queue} />
        <form method="post" action={workPaths.testMail} novalidate>
          <HiddenFields csrf={frame.csrf} values={{ id }} />
          <TextField
            name="email"
            type="email"
            label={t('mail.test-to')}
            value={form.value('email')}
            error={form.error('email')}
            autocomplete="email"
          />
          <Button variant="secondary">{t('mail.test-send')}</Button>
        </form>
      </Card>
      <Card title={t('mail.chain')} id="historik">
        <ChainLine t={t} chain={chain} address={workPaths.operation} />
        <p>{t('mail.chain-text')}</p>
      </Card>
      <Card title={t('mail.backup')} id="kopi">
        <p>{t('mail.backup-text')}</p>
      </Card>
    </WorkspaceLayout>
  )
}

/** Where it is and who we are to it; the password is nobody's to read. */
function Server({ t, smtp }: { t: Translate; smtp: SmtpSettings }) {
  const { hostname, port, protocol, username } = new URL(smtp.url)
  return (
    <DescriptionList
      facts={[
        { label: t('mail.server-host'), value: port ? `${hostname}:${port}` : hostname },
        { label: t('mail.server-lock'), value: t(protocol === 'smtps:' ? 'mail.server-tls' : 'mail.server-starttls') },
        ...(username ? [{ label: t('mail.server-user'), value: decodeURIComponent(username) }] : []),
        { label: t('mail.server-from'), value: smtp.from },
      ]}
    />
  )
}

function QueueFacts({ t, lang, queue }: { t: Translate; lang: Lang; queue: Queue }) {
  return (
    <DescriptionList
      facts={[
        { label: t('mail.waiting'), value: t('mail.waiting-count', { count: queue.waiting }) },
        ...(queue.oldest ? [{ label: t('mail.waiting-since'), value: formatMoment(lang, queue.oldest) }] : []),
        ...(queue.answered ? [{ label: t('mail.last-answer'), value: formatMoment(lang, queue.answered), note: queue.answer }] : []),
      ]}
    />
  )
}

function TestResult({ t, test }: { t: Translate; test: NonNullable<Test> }) {
  const { state, email, answer } = test
  const kind = state === 'sent' ? 'success' : answer === null ? 'info' : 'error'
  return (
    <Notice t={t} kind={kind}>
      <p>{t(answer === null ? 'mail.test-waits' : state === 'sent' ? 'mail.test-sent' : 'mail.test-refused', { email })}</p>
      {answer && <p class="small">{t('mail.server-said', { answer })}</p>}
    </Notice>
  )
}
