import { type Precision, parseStatedDate, type StatedDate, statedDateText } from '../domain/timeframe.ts'

/** A day of the database with the precision it was stated in, as the period it stands for. */
export const statedOf = (day: string | null, precision: Precision | null): StatedDate | null =>
  day && precision ? parseStatedDate(statedDateText(day, precision)) : null
