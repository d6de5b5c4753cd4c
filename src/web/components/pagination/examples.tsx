import type { Example } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const paginationExamples: Example[] = [
  { name: 'Pagination', side: 'both', show: t => <Pagination t={t} page={7} pages={40} href={page => `?side=${page}`} /> },
]
