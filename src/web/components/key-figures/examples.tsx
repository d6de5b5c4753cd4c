import type { Example } from '../example.ts'
import { KeyFigures } from './key-figures.tsx'

export const keyFiguresExamples: Example[] = [
  {
    name: 'KeyFigures',
    side: 'public',
    show: () => (
      <KeyFigures
        figures={[
          { value: '48', says: 'indsatser er i gang i 2026' },
          { value: '108 mio. kr.', says: 'er sat af i 2029, og de slutter samme år', temporary: true },
        ]}
      />
    ),
  },
]
