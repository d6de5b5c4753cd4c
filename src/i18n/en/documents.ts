import type { documents as danish } from '../da/documents.ts'

export const documents: Readonly<Record<keyof typeof danish, string>> = {}
