import type { Example } from '../example.ts'
import { TextField } from './text-field.tsx'

export const textFieldExamples: Example[] = [
  {
    name: 'TextField: hint',
    side: 'both',
    show: () => <TextField name="title" label="Titel" hint="Kort, og i de ord folk selv bruger." value="Ramper ved kommunens huse" />,
  },
  {
    name: 'TextField: error, what was typed stays',
    side: 'both',
    show: () => (
      <TextField name="number" label="Nummer" width="short" value="3.x" error="Skriv nummeret med tal og punktum, for eksempel 3.4." />
    ),
  },
  {
    name: 'TextField: password',
    side: 'both',
    show: () => <TextField name="password" type="password" label="Adgangskode" autocomplete="current-password" width="middle" />,
  },
]
