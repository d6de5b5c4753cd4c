import type { Example } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const errorSummaryExamples: Example[] = [
  {
    name: 'ErrorSummary',
    side: 'both',
    show: t => (
      <ErrorSummary
        t={t}
        errors={[
          { field: 'number', text: 'Skriv nummeret med tal og punktum, for eksempel 3.4.' },
          { field: 'partner', text: 'Vælg den enhed, der er med.' },
          { text: 'Siden var åben for længe. Send igen.' },
        ]}
      />
    ),
  },
]
