import type { Example } from '../example.ts'
import { DescriptionList, FactList } from './fact-list.tsx'

const FACTS = [
  { label: 'Ansvarlig', value: 'Børn og Unge' },
  { label: 'Tid', value: '1. januar 2025–31. december 2028', note: 'Del af en forandring over ti år' },
  { label: 'Målgruppe', value: 'Børn på 3–16 år med handicap og deres forældre' },
]

export const factListExamples: Example[] = [
  { name: 'FactList', side: 'public', show: () => <FactList facts={FACTS} /> },
  { name: 'DescriptionList', side: 'workspace', show: () => <DescriptionList facts={FACTS} /> },
]
