import type { Example } from '../example.ts'
import { GoalRope } from './goal-rope.tsx'

export const goalRopeExamples: Example[] = [
  {
    name: 'GoalRope with RopeStrip',
    side: 'public',
    show: t => (
      <GoalRope
        t={t}
        goals={[
          {
            number: '1',
            title: 'Mere tillid mellem borgere og kommune',
            href: '#goal-1',
            text: 'Omlægningen er forsinket. Flere sagsbehandlere er ansat.',
            counts: { completed: 1, 'on-plan': 3, delayed: 2, stalled: 1, 'not-begun': 1, 'not-assessed': 1, 'given-up': 1 },
          },
          {
            number: '2',
            title: 'Lettere adgang til hjælp',
            href: '#goal-2',
            text: 'Reglerne er blevet enklere flere steder.',
            counts: { completed: 2, 'on-plan': 4 },
          },
          { number: '3', title: 'En by, flere kan bruge', href: '#goal-3', counts: { 'on-plan': 40 } },
          { number: '4', title: 'Børn og unge lærer og trives', href: '#goal-4', counts: {} },
        ]}
      />
    ),
  },
]
