import type { Draft } from '../domain/rounds/answer.ts'
import { type AnswerChange, answerChanges } from '../domain/rounds/complete.ts'
import { wordDiff } from '../domain/word-diff.ts'
import type { Translate } from '../i18n/translate.ts'
import { ChangeText, ResponsiveTable, Tag } from '../web/components/index.ts'
import { answerWord, fieldName } from './answer-words.ts'
import type { Contribution } from './contribution.ts'

const LOOK = { new: 'tint', changed: 'warn', removed: 'bad', same: undefined } as const

/** Old left, new right, field by field; on a narrow window the old over the new. */
export function AnswerDiff({ t, contribution, answer }: { t: Translate; contribution: Contribution; answer: Draft }) {
  const changes = answerChanges(contribution.last, answer, contribution.figures)
  const count = changes.filter(one => one.kind !== 'same').length
  return (
    <ResponsiveTable<AnswerChange>
      class="diff"
      caption={t('rounds.diff.caption', { count })}
      rows={changes}
      rowKey={one => `${one.field} ${one.name}`}
      columns={[
        { key: 'field', heading: t('rounds.diff.field'), rowHeading: true, cell: one => fieldName(t, one) },
        { key: 'before', heading: t('rounds.diff.before'), cell: one => <Side t={t} change={one} side="removed" /> },
        { key: 'after', heading: t('rounds.diff.after'), cell: one => <Side t={t} change={one} side="added" /> },
        { key: 'kind', heading: t('rounds.diff.kind'), cell: one => <Tag kind={LOOK[one.kind]}>{t(`rounds.diff.${one.kind}`)}</Tag> },
      ]}
    />
  )
}

function Side({ t, change, side }: { t: Translate; change: AnswerChange; side: 'removed' | 'added' }) {
  const [before, after] = [answerWord(t, change.field, change.before), answerWord(t, change.field, change.after)]
  if ((side === 'removed' ? before : after) === '') return <span class="muted">{t('rounds.diff.none')}</span>
  const parts = wordDiff(before, after).filter(part => part.kind === 'same' || part.kind === side)
  return <ChangeText t={t} parts={parts} />
}
