import type { Example } from '../example.ts'
import { Highlight } from '../highlight/highlight.tsx'
import { HitList } from './hit-list.tsx'

export const hitListExamples: Example[] = [
  {
    name: 'HitList',
    side: 'both',
    show: () => (
      <HitList
        hits={[
          {
            href: '#hit-1',
            over: 'Indsats 6.3, Social',
            title: 'Flere boliger til unge',
            text: (
              <Highlight
                parts={[
                  { text: 'Otte ', hit: false },
                  { text: 'boliger', hit: true },
                  { text: ' med støtte i nærheden', hit: false },
                ]}
              />
            ),
          },
          { href: '#hit-2', title: 'Boligsociale medarbejdere', note: 'Sidst ændret 12. november 2025' },
        ]}
      />
    ),
  },
]
