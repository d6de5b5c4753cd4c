import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Callout, Frozen } from './callout.tsx'

export const calloutExamples: Example[] = [
  {
    name: 'Callout',
    side: 'public',
    show: () => (
      <Callout over="Ny version" title="Planen for 2027 er offentliggjort">
        <p>Fire indsatser er nye, og to er slået sammen.</p>
        <div class="knapper">
          <ButtonLink href="#changes">Se, hvad der er ændret</ButtonLink>
        </div>
      </Callout>
    ),
  },
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
