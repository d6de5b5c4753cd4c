import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples: Example[] = [
  {
    name: 'EmptyState',
    side: 'both',
    show: () => (
      <EmptyState
        level={3}
        title="Ingen dokumenter endnu"
        text="Læg politikken eller planen ind. Du ser alt igennem, før det bliver til noget."
      >
        <ButtonLink href="#upload">Læs et dokument ind</ButtonLink>
      </EmptyState>
    ),
  },
]
