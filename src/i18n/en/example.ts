import type { example as danish } from '../da/example.ts'

export const example: Readonly<Record<keyof typeof danish, string>> = {}
