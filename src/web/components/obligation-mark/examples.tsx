import { OBLIGATION_STATES } from '../../../domain/rounds/obligation.ts'
import type { Example } from '../example.ts'
import { ObligationMark } from './obligation-mark.tsx'

export const obligationMarkExamples: Example[] = [
  {
    name: 'ObligationMark',
    side: 'workspace',
    show: t => (
      <ul class="raekke row">
        {OBLIGATION_STATES.map(state => (
          <li key={state}>
            <ObligationMark t={t} state={state} />
          </li>
        ))}
      </ul>
    ),
  },
]
