import type { Example } from '../example.ts'
import { Frozen } from './frozen.tsx'

export const frozenExamples: Example[] = [
  {
    name: 'Frozen',
    side: 'public',
    show: () => (
      <Frozen>
        <p>
          Du ser version 213 fra 12. november 2025. <a href="#now">Gå til den nyeste</a>
        </p>
      </Frozen>
    ),
  },
]
