import { CAUSES, type Draft, NOTHING_NEW } from '../domain/rounds/answer.ts'
import type { AnswerChange } from '../domain/rounds/complete.ts'
import { STATUSES, TRENDS } from '../domain/status.ts'
import type { Translate } from '../i18n/translate.ts'

const oneOf = <T extends string>(words: readonly T[], text: string): T | undefined => words.find(word => word === text)

/** "Intet nyt siden sidst. Vi venter på en lov eller beslutning." */
export function nothingNewWords(t: Translate, { nothingNew, nothingNewWords }: Pick<Draft, 'nothingNew' | 'nothingNewWords'>): string {
  const why = oneOf(NOTHING_NEW, nothingNew)
  if (!why) return ''
  return [t('rounds.nothing-new.printed'), why === 'other' ? '' : `${t(`rounds.nothing-new.${why}`)}.`, nothingNewWords]
    .filter(Boolean)
    .join(' ')
}

/** A code in an answer as a word. */
export function answerWord(t: Translate, field: AnswerChange['field'], text: string): string {
  if (text === '') return ''
  const [status, cause, trend] = [oneOf(STATUSES, text), oneOf(CAUSES, text), oneOf(TRENDS, text)]
  if (field === 'status' && status) return t(`components.status.${status}`)
  if (field === 'cause' && cause) return t(`rounds.cause.${cause}`)
  if (field === 'trend' && trend) return t(`history.value.trend.${trend}`)
  if (field === 'nothingNew') return nothingNewWords(t, { nothingNew: text, nothingNewWords: '' })
  return text
}

export const fieldName = (t: Translate, { field, name }: Pick<AnswerChange, 'field' | 'name'>): string =>
  field === 'figure' ? name : t(`rounds.changed.${field}`)
