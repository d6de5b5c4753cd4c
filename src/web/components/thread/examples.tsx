import type { Example } from '../example.ts'
import { Thread } from './thread.tsx'

export const threadExamples: Example[] = [
  {
    name: 'Thread beside its parts',
    side: 'public',
    show: () => (
      <div class="medtraad">
        <Thread
          title="Følg tråden"
          links={[
            { href: '#policy', label: 'Handicappolitik 2023–2026' },
            { href: '#goal-4', label: 'Mål 4' },
            { href: '#who', label: 'Hvem, hvem for og hvornår', here: true },
            { href: '#money', label: 'Penge' },
            { href: '#sources', label: 'Kilder' },
          ]}
        />
        <div>
          <section class="del" id="who">
            <h2>Hvem, hvem for og hvornår</h2>
            <p>Børn og Unge har ansvaret.</p>
          </section>
        </div>
      </div>
    ),
  },
]
