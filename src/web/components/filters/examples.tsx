import type { Example } from '../example.ts'
import { Filters } from './filters.tsx'

export const filtersExamples: Example[] = [
  {
    name: 'Filters',
    side: 'workspace',
    show: () => (
      <Filters
        label="Vis"
        links={[
          { href: '?', label: 'Alle', count: 31, current: true },
          { href: '?fejl', label: 'Fejl', count: 3, icon: 'error' },
        ]}
      />
    ),
  },
]
