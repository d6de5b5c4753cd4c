import type { Example } from '../example.ts'
import { ProgressBar } from '../progress/progress-bar.tsx'
import { Meter } from './meter.tsx'

export const meterExamples: Example[] = [
  {
    name: 'Meter with ProgressBar',
    side: 'workspace',
    show: () => (
      <Meter
        entries={[
          {
            label: 'Poster',
            value: '24 af 41 er afgjort',
            note: '21 godtaget, 2 rettet, 1 sprunget over, 17 tilbage',
            bar: (
              <ProgressBar
                parts={[
                  { kind: 'approved', count: 21 },
                  { kind: 'corrected', count: 2 },
                  { kind: 'skipped', count: 1 },
                  { kind: 'open', count: 17 },
                ]}
              />
            ),
          },
          { label: 'Fund i dokumentet', value: '3 mangler et valg', note: '6 er afgjort' },
          { label: 'Usikre felter', value: '5' },
          { label: 'Linjer uden plads', value: '0 af 806' },
        ]}
      />
    ),
  },
]
