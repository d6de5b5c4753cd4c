import type { Example } from '../example.ts'
import { Highlight } from './highlight.tsx'

export const highlightExamples: Example[] = [
  {
    name: 'Highlight',
    side: 'both',
    show: () => (
      <p>
        <Highlight
          parts={[
            { text: 'Flere ', hit: false },
            { text: 'boliger', hit: true },
            { text: ' til unge med handicap', hit: false },
          ]}
        />
      </p>
    ),
  },
]
