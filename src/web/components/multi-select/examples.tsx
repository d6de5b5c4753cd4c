import { translator } from '../../../i18n/translate.ts'
import type { Example } from '../example.ts'
import { MultiSelect } from './multi-select.tsx'

const t = translator('da')
const options = ['Karen Holm', 'Lise Dam', 'Omar Saleh'].map((label, index) => ({ value: String(index), label }))

export const multiSelectExamples: Example[] = [
  {
    name: 'Several of many',
    side: 'workspace',
    show: () => <MultiSelect t={t} name="told" label="Giv besked til" hint="Du kan vælge flere." values={['1']} options={options} />,
  },
  {
    name: 'Several of many, with an error',
    side: 'workspace',
    show: () => <MultiSelect t={t} name="wrong" label="Giv besked til" error="Vælg en af mulighederne på listen." options={options} />,
  },
]
