import type { Example } from '../example.ts'
import { Checkbox, Checkboxes, Choices, Radios } from './options.tsx'

const FUNDING = [
  { value: 'funded', label: 'Finansieret', hint: 'Pengene er sat af.' },
  { value: 'within', label: 'Inden for rammen' },
  { value: 'unfunded', label: 'Ikke finansieret' },
]

export const optionExamples: Example[] = [
  { name: 'Radios', side: 'both', show: () => <Radios name="funding" legend="Er der penge til det?" items={FUNDING} value="within" /> },
  {
    name: 'Radios: error',
    side: 'both',
    show: () => <Radios name="funding-missing" legend="Er der penge til det?" items={FUNDING} error="Vælg, om der er penge til det." />,
  },
  {
    name: 'Checkboxes',
    side: 'both',
    show: () => (
      <Checkboxes
        name="groups"
        legend="Målgrupper"
        hint="Vælg alle, indsatsen er for."
        items={[
          { value: 'children', label: 'Børn og unge' },
          { value: 'relatives', label: 'Pårørende' },
        ]}
        values={['children']}
      />
    ),
  },
  {
    name: 'Choices',
    side: 'both',
    show: () => (
      <Choices
        name="phase"
        legend="Hvor langt er I?"
        items={[
          { value: 'begun', label: 'I gang' },
          { value: 'done', label: 'Færdig' },
          { value: 'waiting', label: 'Venter' },
        ]}
        value="begun"
      />
    ),
  },
  { name: 'Checkbox', side: 'both', show: () => <Checkbox name="ongoing" label="Løbende, uden slutdato" checked /> },
]
