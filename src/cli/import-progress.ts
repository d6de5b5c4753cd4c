import type { Tell } from '../documents/reading/formats/format.ts'
import type { Terminal } from './terminal.ts'

/** So many pages between two lines about them: a long document is some ten lines. */
const PAGES_APART = 25

/** Tells on the error stream what is happening, so that standard output holds the result only. */
export function progressOn({ complain }: Terminal): Tell {
  let stage = ''
  let pages = 0
  return heard => {
    const { done = null, total = null } = heard
    if (done !== null && total !== null && total > PAGES_APART) {
      if (done < total && done - pages < PAGES_APART) return
      pages = done
      complain('documents.intake.pages', { done, total })
    } else if (heard.stage !== stage) {
      stage = heard.stage
      complain(`documents.intake.stage-${heard.stage}`)
    }
  }
}
