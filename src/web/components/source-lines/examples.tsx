import type { Example } from '../example.ts'
import { SourceLines } from './source-lines.tsx'

export const sourceLinesExamples: Example[] = [
  {
    name: 'SourceLines',
    side: 'both',
    show: () => (
      <SourceLines
        lines={[
          { number: 8, text: 'Byrådet har sat penge af til ekstra voksne' },
          { number: 9, text: 'i indskolingen på 22 skoler.' },
        ]}
      />
    ),
  },
]
