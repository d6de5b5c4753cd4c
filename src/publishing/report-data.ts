import type { Report } from '../domain/rounds/report.ts'
import type { Ref } from './published-data.ts'

export type ReportNote = {
  readonly id: string
  readonly kind: 'erratum' | 'supplement'
  readonly heading: string
  readonly text: string
  /** Of a supplement: whose words they are. */
  readonly author: string
  readonly on: string
}

/** A report as it was frozen, with the initiatives it speaks of where they are public, and what has been noted since. */
export type StatusReportData = Report & {
  readonly slug: string
  readonly initiatives: readonly Ref[]
  readonly notes: readonly ReportNote[]
}
