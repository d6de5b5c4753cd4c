import type { Translate } from '../i18n/translate.ts'
import { Button, Select, TextField } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { RoundEntry } from './round-store.ts'
import type { TemplateEntry } from './template-store.ts'

type BeginRoundProps = { t: Translate; last: RoundEntry | undefined; templates: readonly TemplateEntry[]; today: string }

/** A new round like one there was: all of it but the days, which are counted from the one typed here. */
export function BeginRound({ t, last, templates, today }: BeginRoundProps) {
  const options = [
    ...(last ? [{ value: last.id, label: t('rounds.begin.last', { title: last.title }) }] : []),
    ...templates.map(template => ({ value: template.id, label: t('rounds.begin.template', { title: template.title }) })),
  ]
  return (
    <form method="get" action={workPaths.newRound} class="card" aria-labelledby="begynd">
      <h2 id="begynd">{t('rounds.begin.title')}</h2>
      <div class="grid2">
        <Select name="fra" value={options[0]?.value ?? ''} label={t('rounds.begin.from')} options={options} />
        <TextField name="dag" value={today} label={t('rounds.begin.day')} hint={t('rounds.begin.day-hint')} width="middle" />
      </div>
      <Button>{t('rounds.begin.go')}</Button>
    </form>
  )
}
