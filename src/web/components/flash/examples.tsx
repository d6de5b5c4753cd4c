import type { Example } from '../example.ts'
import { Flash } from './flash.tsx'

export const flashExamples: Example[] = [
  {
    name: 'Flash',
    side: 'workspace',
    show: () => <Flash kind="done" text="Indsats 3.4 er gemt." link={{ href: '#3.4', text: 'Se den' }} />,
  },
]
