import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { ActionBar } from './action-bar.tsx'

export const actionBarExamples: Example[] = [
  {
    name: 'ActionBar',
    side: 'workspace',
    show: () => (
      <ActionBar said="Kun I, der arbejder her, kan se det.">
        <Button>Gem og luk</Button>
      </ActionBar>
    ),
  },
]
