import type { Example } from '../example.ts'
import { Select } from './select.tsx'

const UNITS = [
  { value: 'social', label: 'Social' },
  {
    group: 'Børn og Unge',
    options: [
      { value: 'school', label: 'Skole' },
      { value: 'daycare', label: 'Dagtilbud' },
    ],
  },
]

export const selectExamples: Example[] = [
  {
    name: 'Select: groups',
    side: 'both',
    show: () => <Select name="unit" label="Ansvarlig enhed" options={UNITS} value="school" prompt="Vælg enhed" />,
  },
  {
    name: 'Select: error',
    side: 'both',
    show: () => <Select name="partner" label="Sammen med" options={UNITS} prompt="Vælg enhed" error="Vælg den enhed, der er med." />,
  },
]
