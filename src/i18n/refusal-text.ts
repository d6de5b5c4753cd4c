import type { Refusal } from '../domain/refusal.ts'
import { isKey, type Translate } from './translate.ts'

/** The edge where a refusal becomes a sentence. A key without a text is a bug, and says so instead of hiding it. */
export function refusalText(t: Translate, refusal: Refusal): string {
  if (!isKey(refusal.key)) throw new Error(`no text for the refusal ${refusal.key}`)
  return t(refusal.key, refusal.params)
}
