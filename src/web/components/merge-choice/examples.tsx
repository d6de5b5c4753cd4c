import type { Example } from '../example.ts'
import { MergeChoice } from './merge-choice.tsx'

export const mergeChoiceExamples: Example[] = [
  {
    name: 'MergeChoice',
    side: 'workspace',
    show: () => (
      <div class="card flush">
        <MergeChoice
          name="end"
          legend="1 af 1. Slutter"
          before="Da du begyndte kl. 9.58: december 2026"
          chosen="theirs"
          options={[
            { value: 'theirs', label: 'Omar', text: 'juni 2027' },
            { value: 'mine', label: 'Dig', text: 'marts 2027' },
            { value: 'before', label: 'Som før', text: 'december 2026' },
          ]}
        />
      </div>
    ),
  },
]
