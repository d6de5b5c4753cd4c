import type { Example } from '../example.ts'
import { DateField } from './date-field.tsx'

export const dateFieldExamples: Example[] = [
  {
    name: 'DateField',
    side: 'both',
    show: t => <DateField t={t} name="from" label="Begynder" value="2026-H2" printed="efter sommerferien 2026" />,
  },
]
