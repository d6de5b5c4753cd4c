import type { Example } from '../example.ts'
import { FileField } from './file-field.tsx'

export const fileFieldExamples: Example[] = [
  {
    name: 'FileField',
    side: 'both',
    show: () => <FileField name="file" label="Dokument" hint="Ren tekst (.txt), højst 20 MB." accept=".txt,text/plain" />,
  },
]
