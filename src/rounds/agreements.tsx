import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { Button, Card, Choices, ResponsiveTable, Select, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { AGREEMENTS } from './agreement-form.ts'
import type { NamedUnit } from './asking-store.ts'
import type { Agreement } from './obligation-store.ts'
import type { Overview } from './overview.ts'

/** What can be agreed with the units and answers ticked above it; one form with them, so that it works without script. */
export function AgreementForm({ t, form, units }: { t: Translate; form: FormState; units: ReadonlyMap<string, NamedUnit> }) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const living = [...units.values()].filter(unit => unit.validTo === null)
  return (
    <Card title={t('rounds.agree.title')} id="aftale">
      <p class="small muted">{t('rounds.agree.sub')}</p>
      <Choices
        {...field('agreement')}
        legend={t('rounds.agree.what')}
        items={AGREEMENTS.map(kind => ({ value: kind, label: t(`rounds.agree.${kind}`) }))}
      />
      <div class="grid2">
        <TextField {...field('due')} label={t('rounds.agree.due')} hint={t('rounds.field.day-hint')} width="middle" />
        <Select
          {...field('to_unit')}
          label={t('rounds.agree.unit')}
          prompt={t('rounds.agree.unit-prompt')}
          options={living.map(unit => ({ value: unit.id, label: unit.name }))}
        />
      </div>
      <TextField {...field('words')} label={t('rounds.agree.words')} hint={t('rounds.agree.words-hint')} />
      <Button variant="secondary">{t('rounds.agree.save')}</Button>
    </Card>
  )
}

export function Agreements({ t, lang, overview }: { t: Translate; lang: Lang; overview: Overview }) {
  const { agreements, units } = overview
  if (agreements.length === 0) return null
  const what = (one: Agreement): string => {
    const [day, unit] = [one.due ? formatDay(lang, one.due) : '', units.get(one.toUnitId ?? '')?.name ?? '']
    const title = [units.get(one.unitId)?.abbreviation, one.title].filter(Boolean).join(', ')
    const kind = AGREEMENTS.find(each => each === one.kind) ?? 'waiver'
    return t(`rounds.agreed.${kind}`, { title, day, unit })
  }
  return (
    <Card title={t('rounds.agreements')} id="aftaler" aside={t('rounds.agreements-note')} flush>
      <ResponsiveTable
        caption={t('rounds.agreements-caption')}
        captionHidden
        rows={agreements}
        rowKey={one => one.id}
        columns={[
          { key: 'date', heading: t('rounds.column-date'), cell: one => formatDay(lang, one.doneAt) },
          { key: 'what', heading: t('rounds.column-what'), rowHeading: true, cell: what },
          { key: 'reason', heading: t('rounds.column-reason'), cell: one => one.words },
          { key: 'by', heading: t('rounds.column-by'), cell: one => one.doneByName },
        ]}
      />
    </Card>
  )
}
