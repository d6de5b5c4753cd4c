import type { search as danish } from '../da/search.ts'

export const search: Readonly<Record<keyof typeof danish, string>> = {}
