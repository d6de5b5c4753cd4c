import { Checkbox } from '../../web/components/index.ts'
import { Section, type SectionProps } from './section.tsx'

/** Only for what has never been public: what everyone has seen is withdrawn, not made a draft again. */
export const DraftSection = ({ t, form }: SectionProps) => (
  <Section id="kladde" title={t('plans.draft')}>
    <p class="muted">{t('plans.draft.explained')}</p>
    <Checkbox name="draft" label={t('plans.draft.keep')} checked={form.value('draft') !== ''} />
  </Section>
)
