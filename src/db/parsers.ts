import pg from 'pg'

/** pg gives 64-bit integers as text, for not every one fits a number; money in whole øre does, and a wrong one must not pass unseen. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${text} is beyond what a number holds`)
  return number
}

/** Sums of int8 come as numeric, shares and rates too. Whole ones must be exact. */
function decimal(text: string): number {
  return /^-?\d+$/.test(text) ? wholeNumber(text) : Number(text)
}

/** Dates stay `YYYY-MM-DD`: a Date object would be a moment, and a day off in another time zone. */
const asPrinted = (text: string): string => text

const { INT8, NUMERIC, DATE } = pg.types.builtins
/** Of text[], int8[], numeric[] and date[]: pg names no arrays. */
const OID = { texts: 1009, int8s: 1016, numerics: 1231, dates: 1182 }
const ARRAYS = [
  { oid: OID.int8s, parse: wholeNumber },
  { oid: OID.numerics, parse: decimal },
  { oid: OID.dates, parse: asPrinted },
]

pg.types.setTypeParser(INT8, wholeNumber)
pg.types.setTypeParser(NUMERIC, decimal)
pg.types.setTypeParser(DATE, asPrinted)

const texts = pg.types.getTypeParser(OID.texts) as (text: string) => (string | null)[]
for (const { oid, parse } of ARRAYS) pg.types.setTypeParser(oid, text => texts(text).map(item => (item === null ? null : parse(item))))
