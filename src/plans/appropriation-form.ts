import { faultsOf } from '../domain/appropriations.ts'
import type { Row } from '../domain/merge.ts'
import { parseAmount } from '../domain/money.ts'
import { rowField } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import type { FormReader } from '../web/form-reader.ts'
import { type InitiativeAppropriation, MONEY_KINDS, PERMANENCES } from './initiative.ts'
import { readRows } from './row-reader.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** Where a fault shows: at the choice of whole, or at the amount. */
const FAULT_FIELD = { 'part-of-nothing': 'part_of', 'part-of-part': 'part_of', 'parts-exceed': 'amount', 'years-exceed': 'amount' } as const

export function readAppropriations(read: FormReader, fields: Fields): InitiativeAppropriation[] {
  const appropriations = readRows(read, fields, 'appropriations', ['kind', 'permanence'], readAppropriation)
  for (const { id, fault } of faultsOf(appropriations))
    read.refuse(`plans.money.${fault}`, rowField('appropriations', id, FAULT_FIELD[fault]))
  return appropriations
}

function readAppropriation(row: Row, read: FormReader): InitiativeAppropriation {
  return {
    id: row.id,
    sourceAgreement: read.text('source_agreement', { max: 500 }),
    words: read.text('words', { max: 2000 }),
    kind: read.oneOf('kind', MONEY_KINDS, 'operating'),
    permanence: read.oneOf('permanence', PERMANENCES, 'temporary'),
    priceLevel: read.text('price_level', { max: 40 }),
    partOf: read.id('part_of'),
    amount: read.parsed('amount', parseAmount, 'plans.bad-amount'),
    years: new Map(
      yearsIn(row).flatMap(year => {
        const amount = read.parsed(`year-${year}`, parseAmount, 'plans.bad-amount')
        return amount === null ? [] : [[year, amount] as const]
      }),
    ),
    note: read.text('note', { max: 2000 }),
  }
}

/** Years a row has a field for, lowest first. */
export const yearsIn = (row: Row): number[] =>
  Object.keys(row)
    .flatMap(field => /^year-(\d{4})$/.exec(field)?.[1] ?? [])
    .map(Number)
    .filter(year => year >= FIRST_YEAR && year <= LAST_YEAR)
    .sort((a, b) => a - b)
