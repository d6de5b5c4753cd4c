import type { Example } from '../example.ts'
import { Card } from './card.tsx'

export const cardExamples: Example[] = [
  {
    name: 'Card',
    side: 'workspace',
    show: () => (
      <Card id="card" title="Siden i går" aside="Kl. 9.12" level={3}>
        <p>Omar har rettet indsats 3.4.</p>
      </Card>
    ),
  },
]
