import type { Example } from '../example.ts'
import { Chips } from './chips.tsx'

export const chipsExamples: Example[] = [
  {
    name: 'Chips',
    side: 'public',
    show: t => (
      <Chips
        t={t}
        clearHref="?"
        chips={[
          { label: 'Følger planen', href: '?status=delayed' },
          { label: 'Forsinket', href: '?status=on-plan' },
        ]}
      />
    ),
  },
]
