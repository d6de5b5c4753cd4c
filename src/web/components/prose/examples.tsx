import type { Example } from '../example.ts'
import { Prose } from './prose.tsx'

export const proseExamples: Example[] = [
  {
    name: 'Prose',
    side: 'both',
    show: () => <Prose text={'Alle skal kunne komme ind ad hoveddøren.\n\nDerfor bygger vi\nramper og elevatorer.'} />,
  },
]
