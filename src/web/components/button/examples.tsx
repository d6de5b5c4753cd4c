import type { Example } from '../example.ts'
import { Button, ButtonLink } from './button.tsx'

export const buttonExamples: Example[] = [
  {
    name: 'Button: variants',
    side: 'both',
    show: () => (
      <div class="knapper">
        <Button>Gem ændringer</Button>
        <Button variant="secondary">Fortryd</Button>
        <ButtonLink variant="tertiary" href="#button">
          Se historikken
        </ButtonLink>
      </div>
    ),
  },
  {
    name: 'Button: small, with a key',
    side: 'workspace',
    show: () => (
      <Button small icon="tick" shortcut="A" about="post 26">
        Godtag
      </Button>
    ),
  },
]
