import type { Example } from '../example.ts'
import { SearchForm } from './search-form.tsx'

export const searchFormExamples: Example[] = [
  { name: 'SearchForm', side: 'public', show: t => <SearchForm t={t} action="#search" label="Søg i mål og indsatser" value="bolig" /> },
]
