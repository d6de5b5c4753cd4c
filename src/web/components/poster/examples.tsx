import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Poster } from './poster.tsx'

export const posterExamples: Example[] = [
  {
    name: 'Poster',
    side: 'public',
    show: () => (
      <Poster id="opslag" over="Seneste status" title="Midtvejsstatus 2026">
        <p>Forvaltningerne fortæller, hvad der er sket siden sidst.</p>
        <ButtonLink href="#report">Læs rapporten</ButtonLink>
      </Poster>
    ),
  },
]
