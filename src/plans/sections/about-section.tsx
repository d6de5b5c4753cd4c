import { LIX_TARGET, lixBand, lixOf } from '../../domain/lix.ts'
import type { Translate } from '../../i18n/translate.ts'
import { Icon, TextArea, TextField } from '../../web/components/index.ts'
import { fieldOf, Section, type SectionProps } from './section.tsx'

export function AboutSection({ t, form }: SectionProps) {
  return (
    <Section id="om" title={t('plans.about')}>
      <div class="grid4">
        <TextField {...fieldOf(form, 'number')} label={t('plans.field.number')} hint={t('plans.field.number-hint')} width="short" />
        <TextField {...fieldOf(form, 'title')} label={t('plans.field.initiative-title')} />
      </div>
      <TextArea
        {...fieldOf(form, 'plain_summary')}
        label={t('plans.field.plain_summary')}
        hint={t('plans.field.plain_summary-hint')}
        rows={3}
      />
      <LixLine t={t} text={form.value('plain_summary')} />
      <TextArea {...fieldOf(form, 'text')} label={t('plans.field.text')} rows={10} />
      <LixLine t={t} text={form.value('text')} />
    </Section>
  )
}

/** How hard the text is. It advises and never blocks. */
function LixLine({ t, text }: { t: Translate; text: string }) {
  const lix = lixOf(text)
  if (!lix) return null
  const easy = lix.value <= LIX_TARGET
  return (
    <p class={easy ? 'small lix ok' : 'small lix warn'}>
      <Icon name={easy ? 'tick' : 'warning'} />{' '}
      {t('plans.lix', { value: lix.value, band: t(`plans.lix.${lixBand(lix.value)}`), target: LIX_TARGET })}
    </p>
  )
}
