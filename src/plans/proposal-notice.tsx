import type { Proposal, Reason } from '../domain/status/proposal.ts'
import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { Notice } from '../web/components/index.ts'

/** "Slutdatoen 31. december 2025 er passeret." */
export const reasonWords = (t: Translate, lang: Lang, { key, params }: Reason): string =>
  t(`plans.proposal.${key}`, typeof params['day'] === 'string' ? { ...params, day: formatDay(lang, params['day']) } : params)

/** What dates, money and measures propose, and why: to be agreed with, or said otherwise with a reason. */
export const ProposalNotice = ({ t, lang, proposal }: { t: Translate; lang: Lang; proposal: Proposal }) => (
  <Notice t={t} kind="info" title={t('plans.proposal.title', { assessment: t(`history.value.assessment.${proposal.assessment}`) })}>
    {proposal.because.length === 0 ? <p>{t('plans.proposal.nothing')}</p> : <Reasons t={t} lang={lang} because={proposal.because} />}
  </Notice>
)

export const Reasons = ({ t, lang, because }: { t: Translate; lang: Lang; because: Proposal['because'] }) => (
  <ul>
    {because.map(one => (
      <li key={one.key}>{reasonWords(t, lang, one)}</li>
    ))}
  </ul>
)
