import type { Figure } from '../domain/rounds/complete.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { Checkbox, ResponsiveTable, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { figureField } from './contribution-form.ts'

/** Figures that are known, to confirm or to put right. */
export function FigureTable({ t, lang, figures, form }: { t: Translate; lang: Lang; figures: readonly Figure[]; form: FormState }) {
  if (figures.length === 0) return null
  const number = (value: number | null) => (value === null ? '' : formatNumber(lang, value))
  const label = ({ name, unitOfMeasure }: Figure) => (unitOfMeasure ? `${name}, ${unitOfMeasure}` : name)
  return (
    <ResponsiveTable
      caption={t('rounds.figures.caption')}
      rows={figures}
      rowKey={figure => figure.indicatorId}
      columns={[
        { key: 'name', heading: t('rounds.figures.name'), rowHeading: true, cell: label },
        { key: 'last', heading: t('rounds.figures.last'), number: true, cell: figure => number(figure.last) },
        {
          key: 'now',
          heading: t('rounds.figures.now'),
          cell: figure => {
            const name = figureField(figure.indicatorId)
            return (
              <TextField
                name={name}
                value={form.value(name)}
                error={form.error(name)}
                label={t('rounds.figures.now-of', { name: label(figure) })}
                labelHidden
                inputmode="decimal"
                width="short"
              />
            )
          },
        },
        { key: 'target', heading: t('rounds.figures.target'), number: true, cell: figure => number(figure.target) },
        {
          key: 'confirmed',
          heading: t('rounds.figures.confirmed'),
          cell: figure => (
            <Checkbox
              name="confirmed"
              id={`confirmed-${figure.indicatorId}`}
              value={figure.indicatorId}
              label={t('rounds.figures.fits')}
              checked={form.all('confirmed').includes(figure.indicatorId)}
            />
          ),
        },
      ]}
    />
  )
}
