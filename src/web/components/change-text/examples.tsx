import type { Example } from '../example.ts'
import { ChangeText } from './change-text.tsx'

export const changeTextExamples: Example[] = [
  {
    name: 'ChangeText',
    side: 'both',
    show: t => (
      <p>
        <ChangeText
          t={t}
          parts={[
            { kind: 'same', text: 'Kommunen bygger ramper ved ' },
            { kind: 'removed', text: 'fem' },
            { kind: 'added', text: 'seks' },
            { kind: 'same', text: ' huse.' },
          ]}
        />
      </p>
    ),
  },
]
