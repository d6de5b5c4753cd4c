import { type View, WHOLE } from '../domain/review/view.ts'
import { translator } from '../i18n/translate.ts'
import type { Frame } from '../web/frame.ts'
import type { LoadedReview } from './loaded-review.ts'
import type { Words } from './review-words.ts'

export const wordsOf = (frame: Pick<Frame, 'lang'>, review: LoadedReview, view: View = WHOLE): Words => ({
  t: translator(frame.lang),
  lang: frame.lang,
  review,
  view,
})
