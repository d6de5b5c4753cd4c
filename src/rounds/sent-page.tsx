import type { Draft } from '../domain/rounds/answer.ts'
import { isWritable } from '../domain/rounds/obligation.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { Card, Notice, ObligationMark, PageTitle } from '../web/components/index.ts'
import { AnswerDiff } from './answer-diff.tsx'
import { AskedAside, type Shown, subtitle } from './asked-aside.tsx'
import { FileLink } from './files/files-card.tsx'
import { sentTo, TakeBack } from './receipt-page.tsx'
import { NAV, numbered, roundCrumb, roundsCrumb, sentBy } from './round-words.ts'

const Files = ({ t, desk, files }: Shown & { t: Translate }) => (
  <div class="pad">
    <h3>{t('rounds.files.title')}</h3>
    <ul class="plain stack-s">
      {files.map(file => (
        <li key={file.id}>
          <FileLink t={t} lang={desk.lang} file={file} href={desk.paths.file(file.id)} />
        </li>
      ))}
    </ul>
  </div>
)

/** To whom it went, what happens now, and the way to take it back. */
function Receipt({ t, desk, contribution, approvers }: Shown & { t: Translate }) {
  const { obligation, round } = contribution
  return (
    <div class="pad stack-s">
      <p class="small">
        {sentTo(t, approvers)} {t('rounds.receipt.then')}
      </p>
      {round.stage === 'open' && desk.may('create', obligation) && <TakeBack t={t} desk={desk} one={obligation} />}
    </div>
  )
}

/** An answer that cannot be written now: sent, approved, waived, or another's to write. */
export function SentPage(props: Shown & { answer: Draft | undefined }) {
  const { desk, contribution, answer } = props
  const t = translator(desk.lang)
  const { obligation, round } = contribution
  const title = numbered(obligation)
  return (
    <desk.Layout title={title} nav={NAV} breadcrumbs={[roundsCrumb(t), roundCrumb(round), { label: title }]}>
      <PageTitle title={title} sub={subtitle(t, props)}>
        <ObligationMark t={t} state={obligation.state} />
      </PageTitle>
      {obligation.state === 'waived' && (
        <Notice t={t} kind="info" title={t('rounds.answer.waived-by', { name: obligation.wordsBy })}>
          <p>{obligation.words}</p>
        </Notice>
      )}
      {round.stage === 'closed' && isWritable(obligation.state) && (
        <Notice t={t} kind="warning">
          <p>{t('rounds.answer.closed')}</p>
        </Notice>
      )}
      <div class="cols answercols">
        <AskedAside {...props} />
        {answer ? (
          <Card title={t('rounds.answer.sent')} id="svaret" aside={sentBy(t, desk.lang, obligation)} flush>
            <AnswerDiff t={t} contribution={contribution} answer={answer} />
            {props.files.length > 0 && <Files t={t} {...props} />}
            {obligation.state === 'submitted' && <Receipt t={t} {...props} />}
          </Card>
        ) : (
          <Card>
            <p class="muted">{t('rounds.answer.none-sent')}</p>
          </Card>
        )}
      </div>
      {props.below}
    </desk.Layout>
  )
}
