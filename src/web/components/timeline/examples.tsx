import type { Example } from '../example.ts'
import { StatusMark } from '../status-mark/status-mark.tsx'
import { Timeline } from './timeline.tsx'

export const timelineExamples: Example[] = [
  {
    name: 'Timeline',
    side: 'both',
    show: t => (
      <Timeline
        entries={[
          {
            when: 'Marts 2025',
            datetime: '2025-03',
            whenHref: '#march',
            title: 'Skolerne kan selv sætte hjælp i gang',
            children: (
              <p>
                <StatusMark t={t} status="completed" />
              </p>
            ),
          },
          { when: 'Januar 2026', datetime: '2026-01', title: 'Pædagoger, der følger barnet til skolen', href: '#activity', state: 'next' },
          { when: 'Løbende', title: 'Kurser for nye medarbejdere', state: 'ahead' },
        ]}
      />
    ),
  },
]
