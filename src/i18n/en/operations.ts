import type { operations as danish } from '../da/operations.ts'

export const operations: Readonly<Record<keyof typeof danish, string>> = {}
