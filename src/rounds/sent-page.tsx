import type { Draft } from '../domain/rounds/answer.ts'
import { isWritable } from '../domain/rounds/obligation.ts'
import { formatMoment } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { Card, Notice, ObligationMark, PageTitle } from '../web/components/index.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { AnswerDiff } from './answer-diff.tsx'
import { AskedAside, type Shown, subtitle } from './asked-aside.tsx'
import { NAV, numbered, roundCrumb, roundsCrumb } from './round-words.ts'

/** An answer that cannot be written now: sent, approved, waived, or another's to write. */
export function SentPage(props: Shown & { answer: Draft | undefined }) {
  const { frame, contribution, answer } = props
  const t = translator(frame.lang)
  const { obligation, round } = contribution
  const title = numbered(obligation)
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[roundsCrumb(t), roundCrumb(round), { label: title }]}>
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
          <Card
            title={t('rounds.answer.sent')}
            id="svaret"
            aside={
              obligation.submittedAt ? `${obligation.submittedByName}, ${formatMoment(frame.lang, obligation.submittedAt)}` : undefined
            }
            flush
          >
            <AnswerDiff t={t} contribution={contribution} answer={answer} />
          </Card>
        ) : (
          <Card>
            <p class="muted">{t('rounds.answer.none-sent')}</p>
          </Card>
        )}
      </div>
    </WorkspaceLayout>
  )
}
