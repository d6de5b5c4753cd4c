import { ASSESSMENTS, PHASES, TRENDS, VOICES } from '../domain/status.ts'
import type { Translate } from '../i18n/translate.ts'
import { Choices, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'

/** The questions of a status, the same wherever one is asked for. What belongs to one phase only says so in its hint. */
export function StatusFields({ t, form, isProposed }: { t: Translate; form: FormState; isProposed: boolean }) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <>
      <Choices
        {...field('phase')}
        legend={t('plans.status.phase')}
        items={PHASES.map(phase => ({ value: phase, label: t(`history.value.phase.${phase}`) }))}
      />
      <TextField
        {...field('completed_on')}
        label={t('plans.status.completed_on')}
        hint={t('plans.status.completed_on-hint')}
        width="middle"
      />
      <TextField {...field('decision_reference')} label={t('plans.status.decision')} hint={t('plans.status.decision-hint')} />
      <Choices
        {...field('assessment')}
        legend={t('plans.status.assessment')}
        items={ASSESSMENTS.map(one => ({ value: one, label: t(`history.value.assessment.${one}`) }))}
      />
      <TextArea {...field('reason')} label={t('plans.status.reason')} hint={t('plans.status.reason-hint')} rows={4} />
      {isProposed && (
        <TextArea {...field('override_reason')} label={t('plans.status.override')} hint={t('plans.status.override-hint')} rows={2} />
      )}
      <Choices
        {...field('trend')}
        legend={t('plans.status.trend')}
        items={TRENDS.map(trend => ({ value: trend, label: t(`history.value.trend.${trend}`) }))}
      />
      <TextArea {...field('next_step')} label={t('plans.status.next_step')} rows={3} />
      <TextField {...field('stated_on')} label={t('plans.status.stated_on')} hint={t('plans.status.stated_on-hint')} width="middle" />
      <Choices
        {...field('voice')}
        legend={t('plans.status.voice')}
        items={VOICES.map(voice => ({ value: voice, label: t(`history.value.voice.${voice}`) }))}
      />
      <TextField {...field('speaker')} label={t('plans.status.speaker')} hint={t('plans.status.speaker-hint')} />
    </>
  )
}
