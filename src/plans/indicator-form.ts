import { parseDecimal } from '../domain/decimal.ts'
import type { Row } from '../domain/merge.ts'
import { rowField } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import type { FormReader } from '../web/form-reader.ts'
import type { Indicator, Observation } from './initiative.ts'
import { readRows } from './row-reader.ts'

export function readIndicators(read: FormReader, fields: Fields): { indicators: Indicator[]; observations: Observation[] } {
  const indicators = readRows(read, fields, 'indicators', ['direction'], readIndicator)
  const ids = new Set(indicators.map(indicator => indicator.id))
  // An indicator that is taken away takes its measurements along.
  const observations = readRows(read, fields, 'observations', ['indicator'], readObservation).filter(one => ids.has(one.indicatorId))
  for (const [at, one] of observations.entries())
    if (observations.findIndex(other => isSame(one, other)) < at)
      read.refuse('plans.period-twice', rowField('observations', one.id, 'period'))
  return { indicators, observations }
}

const isSame = (a: Observation, b: Observation) => a.indicatorId === b.indicatorId && a.period === b.period && a.unitId === b.unitId

const readIndicator = (row: Row, read: FormReader): Indicator => ({
  id: row.id,
  name: read.text('name', { required: true, max: 300 }),
  unitOfMeasure: read.text('unit_of_measure', { max: 100 }),
  moreIsBetter: read.oneOf('direction', ['more', 'less'], 'more') === 'more',
  note: read.text('note', { max: 2000 }),
})

function readObservation(row: Row, read: FormReader): Observation {
  const period = read.text('period', { required: true, max: 40 })
  if (period !== '' && period.length < 4) read.refuse('plans.period-short', 'period')
  const measured = read.parsed('measured', parseDecimal, 'history.bad-number')
  const target = read.parsed('target', parseDecimal, 'history.bad-number')
  if (measured === null && target === null && read.refusals.length === 0) read.refuse('plans.nothing-measured', 'measured')
  return { id: row.id, indicatorId: read.id('indicator') ?? '', unitId: read.id('unit'), period, measured, target }
}
