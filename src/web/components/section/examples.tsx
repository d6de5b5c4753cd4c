import type { Example } from '../example.ts'
import { Band } from './band.tsx'
import { Section } from './section.tsx'

export const sectionExamples: Example[] = [
  {
    name: 'Band on the quiet ground',
    side: 'public',
    show: () => (
      <Band id="band-goals" title="Seks mål" mist>
        <p>Hvert mål har sine indsatser, sine penge og sine frister.</p>
      </Band>
    ),
  },
  {
    name: 'Section',
    side: 'both',
    show: () => (
      <Section id="part-money" title="Penge">
        <p>2,4 mio. kr. i 2025, fra budgetaftalen.</p>
      </Section>
    ),
  },
]
