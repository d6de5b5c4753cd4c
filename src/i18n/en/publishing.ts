import type { publishing as danish } from '../da/publishing.ts'

export const publishing: Readonly<Record<keyof typeof danish, string>> = {}
