import type { Translate } from '../../../i18n/translate.ts'
import { SrOnly } from '../sr-only/sr-only.tsx'
import { lineId } from './review-lines.tsx'

/** From a field to the line it was read from. */
export const EvidenceLink = ({ t, number, line }: { t: Translate; number: number; line: number }) => (
  <a class="ev" href={`#${lineId(line)}`}>
    <SrOnly>{t('components.evidence-show')} </SrOnly>
    {number}
    <SrOnly>, {t('components.evidence-line', { line })}</SrOnly>
  </a>
)
