import type { Example } from '../example.ts'
import { TextArea } from './text-area.tsx'

export const textAreaExamples: Example[] = [
  {
    name: 'TextArea',
    side: 'both',
    show: () => (
      <TextArea
        name="summary"
        label="Kort forklaring til borgere"
        hint="Højst tre sætninger."
        rows={3}
        value="Vi bygger ramper ved seks huse."
      />
    ),
  },
]
